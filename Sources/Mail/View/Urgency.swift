import Obligations

/// The sections of a letter, the most urgent first.
enum Urgency: CaseIterable {
    case overdueOrEscalated
    /// Duties without a stated limit, which are late for nothing.
    case notYetDone
    case dueToday
    case comingUp
    case moved

    init(of notice: Notice) {
        if notice.kind == .moved {
            self = .moved
        } else if notice.state == .breached {
            self = .overdueOrEscalated
        } else if notice.isLate || notice.level > 0 || notice.kind == .undelivered {
            self = notice.wordedBasis == .statutory ? .overdueOrEscalated : .notYetDone
        } else if notice.kind == .due || notice.daysLeft == 0 {
            self = .dueToday
        } else {
            self = .comingUp
        }
    }

    /// The heading, no graver than what stands under it.
    func heading(of notices: [Notice]) -> Heading {
        switch self {
        case .overdueOrEscalated: notices.contains(where: \.isOverdue) ? .overdue : .escalated
        case .notYetDone: .notYetDone
        // A rung of a due date on a non-working day is said on the working day before.
        case .dueToday: notices.allSatisfy { $0.daysLeft == 0 } ? .dueToday : .toBeDoneToday
        case .comingUp: .comingUp
        case .moved: .moved
        }
    }
}

/// What stands over a section, by the name under which a template asks for it.
enum Heading: String, CaseIterable {
    case overdue, escalated
    case notYetDone = "not-yet-done"
    case dueToday = "due-today"
    case toBeDoneToday = "to-be-done-today"
    case comingUp = "coming-up"
    case moved
}

extension Notice {
    /// Whether the due date is past, or the time at which a duty without one is asked after again.
    var isLate: Bool {
        if let daysLeft { return daysLeft < 0 }
        return due == nil && age != nil
    }

    /// Whether the word overdue may be used.
    var isOverdue: Bool {
        basis == .statutory && (daysLeft ?? 0) < 0
    }

    /// The distance that a rung after the trigger names: `14 days` of `14 days after`.
    var age: String? {
        identity.rung.hasSuffix(" after") ? String(identity.rung.dropLast(" after".count)) : nil
    }
}
