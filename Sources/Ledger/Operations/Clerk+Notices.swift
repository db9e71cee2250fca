import GRDB
import Obligations

extension Clerk {
    mutating func write(_ notice: Notice, carriedBy letters: [String]) throws {
        let roles = notice.recipients.map { RoleReference(role: $0.role, isForSubject: $0.subject != nil).description }
        try database.run(
            """
            INSERT INTO notices (
                \(Notice.Identity.columns), kind, level, roles, decided_at, state, said_at)
            VALUES (\(Notice.Identity.places), ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            notice.identity.values
                + [
                    notice.kind.rawValue, notice.level, WordList.text(roles), time.civil.stored,
                    // What goes to nobody's mailbox is said by the journal alone.
                    letters.isEmpty ? "said" : "decided", letters.isEmpty ? time.civil.stored : nil,
                ])
        guard database.changesCount > 0 else { return }
        newNotices.insert(notice.identity)
        try pen.write(.notice(notice, roles: roles, letters: letters))
    }

    mutating func write(_ rung: Verdict.Superseded) throws {
        try database.run(
            """
            INSERT INTO notices (\(Notice.Identity.columns), level, roles, decided_at, state, superseded_by)
            VALUES (\(Notice.Identity.places), ?, '', ?, 'superseded', ?)
            ON CONFLICT DO NOTHING
            """,
            rung.identity.values + [rung.level, time.civil.stored, rung.by])
        if database.changesCount > 0 { try pen.write(.passedOver(rung)) }
    }

    mutating func write(_ alarm: Alarm) throws {
        try database.run(
            """
            INSERT INTO alarms (\(Alarm.columns), said_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            alarm.values + [time.civil.stored])
        guard database.changesCount > 0 else { return }
        newAlarms.insert(alarm)
        try pen.write(.alarm(alarm))
    }
}
