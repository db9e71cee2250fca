import CivilCalendar
import Obligations

extension Notice {
    /// The true due date, and the day to act by where it differs.
    var dueLine: PlainText {
        if let problem { return PlainText("the due date cannot be computed: \(problem.sentence)") }
        guard let due else { return basis == .advisory ? "to be done promptly" : "no due date" }
        if state == .breached { return "had to last beyond \(due.inWords)" }
        guard let actBy, actBy != due, state.isOwed else { return "due \(due.inWords)" }
        return "due \(due.inWords), act by \(actBy.inWords)"
    }

    /// How much time is left or lost; nothing for a duty that is no longer owed.
    var daysLine: PlainText? {
        if state == .breached { return "ended too soon" }
        guard state.isOwed else { return nil }
        switch (daysLeft, basis) {
        case (let days?, _) where days > 0: return "\(Period.days(days).description) left"
        case (0?, _): return "due today"
        case (let days?, .statutory): return "\(Period.days(-days).description) overdue"
        case (let days?, .advisory): return "its day was \(Period.days(-days).description) ago, not yet done"
        // The rung may have waited for a working day, so its distance is the least that has passed.
        case (nil, _): return age.map { "recorded at least \($0) ago, not yet done" }
        }
    }

    /// What the date rests on, and where the text says so.
    var basisLine: PlainText {
        let limit = basis == .advisory ? ": no limit is stated" : ""
        let verified = isVerified ? "" : " (not verified against the source)"
        return "\(basis.rawValue), \(source)\(limit)\(verified)"
    }

    /// The checklist items that are not recorded.
    var missingLine: PlainText? {
        missing.isEmpty ? nil : "still missing: \(missing.map(\.description).joined(separator: "; "))"
    }
}

extension Move {
    /// From what to what, and why.
    var line: PlainText {
        switch (old, new) {
        case (let old?, let new?): "moved from \(old.inWords) to \(new.inWords): \(cause.words)"
        case (let old?, nil): "was due \(old.inWords), no longer: \(cause.words)"
        case (nil, let new?): "had no due date, now due \(new.inWords): \(cause.words)"
        case (nil, nil): "is no longer recorded: \(cause.words)"
        }
    }
}

extension Move.Cause {
    fileprivate var words: String {
        switch self {
        case .edit: "the case file was changed"
        case .extension: "an extension was recorded"
        case .calendar: "the bank holidays changed"
        case .procedure: "the procedure changed"
        }
    }
}

extension Bundle.Hearing {
    /// Why the reader hears this.
    var line: PlainText {
        let role = recipient.isFallback ? "for \(recipient.role), which has no address" : "as \(recipient.role)"
        return switch reason {
        case .owner: "You hear this \(role), the owner of the duty."
        case .level(let level): "You hear this \(role), level \(level) of the escalation."
        case .toldBefore: "You hear this \(role), who was told the old date."
        }
    }
}

extension CivilDate {
    /// As a letter writes a date: `Friday 25 December 2026`.
    var inWords: String { "\(weekday.name) \(day) \(monthName) \(year)" }

    private var monthName: String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return names[month - 1]
    }
}
