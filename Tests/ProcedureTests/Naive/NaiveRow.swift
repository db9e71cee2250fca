import CivilCalendar
import Obligations

/// What both implementations say of one instance.
struct NaiveRow: Equatable, CustomStringConvertible {
    var key: String
    var state: InstanceState
    var due: CivilDate?
    var actBy: CivilDate?
    var isProvisional = false
    var closed: CaseEvent?
    var missing: [Requirement] = []
    var problem: DueProblem?

    init(key: String, state: InstanceState) {
        self.key = key
        self.state = state
    }

    /// What the core says.
    init(_ instance: Instance) {
        key = instance.key.description
        state = instance.state
        due = instance.due
        actBy = instance.actBy
        isProvisional = instance.isProvisional
        closed = instance.closed
        missing = instance.missing
        problem = instance.problem
    }

    var description: String {
        let parts: [String?] = [
            key, state.rawValue, due.map { "due \($0)" }, actBy.map { "act by \($0)" },
            isProvisional ? "provisional" : nil, closed.map { "closed by \($0.name) of \($0.date)" },
            missing.isEmpty ? nil : "lacks \(missing)", problem?.rawValue,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}
