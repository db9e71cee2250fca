package import Obligations

/// How a duty stands on the day of asking, in a person's words.
package struct DutyStanding: Sendable, Equatable {
    package let state: InstanceState
    package let basis: Basis
    /// Days until the due date, negative when late; counted to the closing day once the duty is closed, and of a floor that
    /// was not held to the first day on which it could have been ended.
    package let daysLeft: Int?
    package let hasDue: Bool

    package init(state: InstanceState, basis: Basis, daysLeft: Int?, hasDue: Bool) {
        self.state = state
        self.basis = basis
        self.daysLeft = daysLeft
        self.hasDue = hasDue
    }

    /// The state as a word or two.
    package var word: String {
        switch state {
        case .metLate: "met late"
        default: state.rawValue
        }
    }

    /// Days in words: `3 days left`, `due today`, `5 days late`; empty where there is nothing to count.
    package var days: String {
        guard let daysLeft else { return lacksDate ? "no date can be computed" : "" }
        let days = Period.days(abs(daysLeft)).description
        switch state {
        case .met: return ""
        case .metLate: return "\(days) late"
        case .breached: return "\(days) too soon"
        default: break
        }
        if daysLeft == 0 { return "due today" }
        if daysLeft > 0 { return "\(days) left" }
        return basis == .statutory ? "\(days) late" : "\(days) ago"
    }

    /// Whether something is still to be done, or to be answered for.
    package var wantsAttention: Bool { state.isOwed || state == .breached }

    /// Whether the due date of a stated limit has passed while the duty is still owed.
    package var isLate: Bool {
        state == .overdue || state == .incomplete && basis == .statutory && daysLeft.map { $0 < 0 } ?? false
    }

    /// Whether a limit is stated and its day cannot be told.
    package var lacksDate: Bool { !hasDue && basis == .statutory && wantsAttention }
}
