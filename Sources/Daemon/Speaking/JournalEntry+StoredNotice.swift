import CivilCalendar
import Ledger
import Obligations
import Systemd

extension JournalEntry {
    /// A notice that was decided before a crash and may not have reached the journal; nil for a rung that was passed over.
    init?(_ stored: StoredNotice, in watched: WatchedCase?) {
        guard let kind = stored.kind else { return nil }
        let identity = stored.identity
        let ordinal = watched.flatMap { watched in
            Subjects(of: watched.case, remembering: watched.memory.subjects).ordinal(of: identity.key.subject)
        }
        var fields: [JournalField: String] = [
            .caseReference: identity.reference.text,
            .obligation: identity.key.obligation.text,
            .rung: identity.rung,
            .level: String(stored.level),
            .kind: kind.rawValue,
            .notice: identity.label(ordinal: ordinal),
        ]
        fields[.subject] = ordinal.map(String.init)
        fields[.due] = identity.due?.description
        fields[.role] = stored.roles.first?.role.text
        fields[.procedure] = watched?.case.procedure.text
        let due = identity.due.map { ", due \($0)" } ?? ""
        self.init(
            "\(identity.reference) \(identity.key.concealed(ordinal))\(due): \(identity.rung), decided before a restart",
            id: kind.messageID, priority: kind.priority(level: stored.level), fields: fields)
    }
}
