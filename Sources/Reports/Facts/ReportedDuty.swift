package import CivilCalendar
package import Obligations

/// One duty of one case as a report shows it: titles, roles and dates, and its subject as an ordinal.
///
/// Which services or agencies a case concerns can identify it, and a page travels further than its reader.
package struct ReportedDuty: Sendable, Equatable {
    package let reference: String
    package let obligation: String
    /// The number of its subject in the case, from 1.
    package let ordinal: Int?
    /// The instance with its subject as the ordinal: `imr-completion[2]#2`.
    package let key: String
    package let title: String
    /// The title of the role that has the duty.
    package let owner: String
    package let standing: DutyStanding
    /// The first day of it: that of its event, or of a recurring duty the one on which the occurrence before is due.
    package let begun: CivilDate?
    package let due: CivilDate?
    package let actBy: CivilDate?
    package let isProvisional: Bool
    /// The date of the event that met it, or that breached it.
    package let closed: CivilDate?
    /// Checklist items not recorded.
    package let missing: [String]

    package init(
        reference: String, obligation: String, ordinal: Int?, key: String, title: String, owner: String,
        standing: DutyStanding, begun: CivilDate?, due: CivilDate?, actBy: CivilDate?, isProvisional: Bool,
        closed: CivilDate?, missing: [String]
    ) {
        self.reference = reference
        self.obligation = obligation
        self.ordinal = ordinal
        self.key = key
        self.title = title
        self.owner = owner
        self.standing = standing
        self.begun = begun
        self.due = due
        self.actBy = actBy
        self.isProvisional = isProvisional
        self.closed = closed
        self.missing = missing
    }

    package var state: InstanceState { standing.state }

    /// Whether the text states a limit for it.
    package var isLimited: Bool { standing.basis == .statutory }
}

extension ReportedDuty: Comparable {
    /// By due date, those without one last.
    package static func < (left: Self, right: Self) -> Bool {
        (left.due ?? .latest, left.reference, left.begun ?? .latest, left.key)
            < (right.due ?? .latest, right.reference, right.begun ?? .latest, right.key)
    }
}
