import CivilCalendar
import Obligations
import Systemd

extension JournalEntry {
    /// One notice as operations hear it: the case by its reference, the subject by its ordinal, nothing else of either.
    init(_ notice: Notice) {
        let identity = notice.identity
        var fields: [JournalField: String] = [
            .caseReference: identity.reference.text,
            .obligation: identity.key.obligation.text,
            .rung: identity.rung,
            .level: String(notice.level),
            .kind: notice.kind.rawValue,
            .procedure: notice.procedure.text,
            .notice: notice.label,
        ]
        fields[.subject] = notice.subjectOrdinal.map(String.init)
        fields[.due] = notice.due?.description
        fields[.daysLeft] = notice.daysLeft.map(String.init)
        fields[.role] = notice.recipients.first?.role.text
        fields[.oldDue] = notice.move?.old?.description
        fields[.cause] = notice.move?.cause.rawValue
        self.init(
            notice.sentence, id: notice.kind.messageID, priority: notice.kind.priority(level: notice.level),
            fields: fields)
    }
}

extension Notice {
    /// `BSCP-2026-014 chair-decision: 5 days overdue, due 2026-02-20; level 1, board`.
    fileprivate var sentence: String {
        let hears = recipients.first.map { level > 0 ? "; level \(level), \($0.role)" : "; \($0.role)" } ?? ""
        return "\(identity.reference) \(concealedKey): \(what)\(hears)"
    }

    private var what: String {
        if let move {
            let old = move.old.map { " from \($0)" } ?? ""
            return move.new.map { "due date moved\(old) to \($0)" } ?? "no longer recorded, was due\(old)"
        }
        if problem != nil { return "its due date cannot be computed" }
        guard let due, let daysLeft else {
            return state == .breached ? "ended too soon" : "to be done, no date is stated"
        }
        if state == .breached { return "ended too soon, to be held to \(due)" }
        let days = Period.days(abs(daysLeft)).description
        if daysLeft == 0 { return "due today, \(due)" }
        if daysLeft > 0 { return "due \(due), \(days) left" }
        return basis == .statutory ? "\(days) overdue, due \(due)" : "not yet done, \(days) after \(due)"
    }
}

extension Notice.Kind {
    /// The higher the level, the more urgent; faults of the program itself stand beside level 2.
    func priority(level: Int) -> Priority {
        switch (self, level) {
        case (.undelivered, _): .error
        case (_, 3...): .critical
        case (_, 2): .error
        case (_, 1), (.overdue, _): .warning
        case (.due, _), (.moved, _): .notice
        default: .informational
        }
    }

    var messageID: MessageID {
        switch self {
        case .reminder: .reminder
        case .due: .due
        case .overdue: .overdue
        case .escalated: .escalated
        case .recurring: .recurring
        case .moved: .moved
        case .undelivered: .undelivered
        }
    }
}
