import Control

extension Interface.Instance {
    /// The state in a person's words.
    var stateText: String {
        switch state {
        case .metLate: "met late"
        default: state.rawValue
        }
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

    /// Days in words: `3 days left`, `due today`, `5 days late`.
    var daysText: String {
        guard let daysLeft else {
            let lacksDate = due == nil && basis == .statutory && isOwed
            return lacksDate ? "no date can be computed" : ""
        }
        let days = "\(abs(daysLeft)) day\(abs(daysLeft) == 1 ? "" : "s")"
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

    /// Whether something is still to be done.
    var isOwed: Bool {
        switch state {
        case .open, .overdue, .incomplete, .suspended, .breached: true
        case .waiting, .met, .metLate, .cancelled: false
        }
    }

    private var isSoon: Bool {
        daysLeft.map { $0 <= 7 } ?? false
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
