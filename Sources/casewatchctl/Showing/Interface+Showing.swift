import CivilCalendar
import Control
import Obligations
import Reports

extension Interface.Instance {
    /// How it stands, for wording.
    var standing: DutyStanding {
        DutyStanding(
            state: InstanceState(rawValue: state.rawValue) ?? .open,
            basis: Obligations.Basis(rawValue: basis.rawValue) ?? .statutory,
            daysLeft: daysLeft, hasDue: due != nil)
    }

    var tone: Terminal.Tone {
        switch state {
        case .overdue, .breached, .incomplete: .bad
        case .open: isSoon ? .soon : .plain
        case .metLate: .soon
        case .met: .good
        case .waiting, .suspended, .cancelled: .faint
        }
    }

    /// The state in a person's words.
    var stateText: String { standing.word }

    /// Days in words: `3 days left`, `due today`, `5 days late`.
    var daysText: String { standing.days }

    /// Whether something is still to be done, or to be answered for.
    var isOwed: Bool { standing.wantsAttention }

    private var isSoon: Bool {
        daysLeft.map { $0 <= 7 } ?? false
    }
}

extension ReportedDuty {
    /// A duty as an answer tells it to those who may see whom it concerns: its subject stays named.
    init(named instance: Interface.Instance, begun: String?) {
        self.init(instance, key: instance.key, ordinal: nil, owner: instance.owner, begun: begun)
    }

    /// - Parameters:
    ///   - key: with the subject as this reader may see it.
    ///   - owner: the title of the role, or its code where no title is known.
    ///   - begun: the day on which it begins.
    init(_ instance: Interface.Instance, key: String, ordinal: Int?, owner: String, begun: String?) {
        self.init(
            reference: instance.reference, obligation: instance.obligation, ordinal: ordinal, key: key,
            title: instance.title, owner: owner, standing: instance.standing,
            begun: begun.flatMap { CivilDate($0) }, due: instance.due.flatMap { CivilDate($0) },
            actBy: instance.actBy.flatMap { CivilDate($0) }, isProvisional: instance.provisional,
            closed: instance.closed.flatMap { CivilDate($0) }, missing: instance.missing)
    }
}

extension Interface.Refusal {
    /// `file:line:column: problem`.
    var located: String { "\(file):\(line):\(column): \(problem)" }
}

/// `1 case`, `2 cases`.
func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
}
