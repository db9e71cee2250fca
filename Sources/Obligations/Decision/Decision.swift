package import CivilCalendar

/// Whether a rung is said now, with the reason.
package enum Decision: Sendable, Equatable {
    case send
    case hold(HoldReason)
}

/// Why a rung is not said now.
package enum HoldReason: Sendable, Equatable {
    case notYet(CivilMoment)
    case alreadySaid(RungMemory)
    /// A more severe rung or a moved date says it instead; nil where it is no longer remembered which.
    case superseded(by: String?)
    case silenced(Silence)
    case suspended(CaseEvent)
    case met
    case cancelled

    /// The reason as one word of the control interface.
    package var word: String {
        switch self {
        case .notYet: "not_yet"
        case .alreadySaid: "already_said"
        case .superseded: "superseded"
        case .silenced: "silenced"
        case .suspended: "suspended"
        case .met: "met"
        case .cancelled: "cancelled"
        }
    }
}

/// One rung of one instance with what was decided about it.
package struct RungDecision: Sendable, Equatable {
    package var rung: ScheduledRung
    package var decision: Decision

    package init(rung: ScheduledRung, decision: Decision) {
        self.rung = rung
        self.decision = decision
    }
}
