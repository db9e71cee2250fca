internal import CivilCalendar
internal import Obligations

extension Consequences {
    /// Each consequence with its line for a person; the duties stand in one column.
    package var lines: [(consequence: Consequence, text: String)] {
        let width = max(Self.narrowest, (all.map(\.word.count).max() ?? 0) + 2)
        return all.map { consequence in
            let gap = String(repeating: " ", count: width - consequence.word.count)
            let details = consequence.details.map { ", \($0)" } ?? ""
            return (consequence, "\(consequence.word)\(gap)\(consequence.instance.key)\(details)")
        }
    }

    private static let narrowest = 8
}

extension Consequence {
    /// What becomes of the duty, in a word or two.
    var word: String {
        switch change {
        case .opened: "opens"
        case .met: "met"
        case .metLate: "met late"
        case .breached: "breached"
        case .incomplete: "incomplete"
        case .ended: "ends"
        case .moved: "moves"
        case .suspended: "halts"
        case .resumed: "resumes"
        }
    }

    /// What a person wants to know besides; nil where that is nothing.
    var details: String? {
        switch change {
        case .opened: instance.state == .suspended ? "\(date), and stands still" : date
        case .met where isFloor && instance.closed == nil: instance.due.map { "held to the end of \($0)" }
        case .met, .metLate: closing
        case .breached: instance.due.map { "was to be held to the end of \($0)" }
        case .incomplete: lack + (instance.due == nil ? "" : "; \(date)")
        case .ended: "no longer owed"
        case .moved(let former): former.map { "was due \($0), now \(date)" } ?? "now \(date)"
        case .suspended: "stands still"
        case .resumed: date
        }
    }

    private var lack: String {
        "lacks \(instance.missing.map(\.description).joined(separator: ", "))"
    }

    /// When it is due, and when to act where that is an earlier day.
    private var date: String {
        if let problem = instance.problem { return "no due date can be computed: \(problem.sentence)" }
        guard let due = instance.due else { return "to be done promptly" }
        if isFloor { return "to be held to the end of \(due)" }
        let days = due.days(until: today)
        if days > 0 { return "due \(due), \(Period.days(days)) ago" }
        let actBy = instance.actBy.flatMap { $0 < due && $0 >= today ? ", act by \($0)" : nil }
        return "due \(due)\(actBy ?? "")"
    }

    /// How far from the due date it was closed.
    private var closing: String? {
        guard let due = instance.due, let closed = instance.closed else { return nil }
        let days = closed.date.days(until: due)
        if days == 0 { return "on its date" }
        return days > 0 ? "\(Period.days(days)) before its date" : "\(Period.days(-days)) after its date"
    }
}
