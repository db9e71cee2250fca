import CivilCalendar
import GRDB
import Obligations

extension Clerk {
    func write(_ record: Verdict.SubjectRecord) throws {
        try database.run(
            "INSERT INTO subjects (reference, ordinal, subject) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [record.reference.text, record.ordinal, record.subject.text])
    }

    mutating func write(_ due: Verdict.DueRecord) throws {
        let known = due.known
        try database.run(
            """
            INSERT INTO dues (
                reference, \(InstanceKey.columns), due, episode, procedure_digest, calendar_digest, since)
            VALUES (?, \(InstanceKey.places), ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET
                since = CASE WHEN due IS excluded.due AND episode = excluded.episode
                    THEN since ELSE excluded.since END,
                due = excluded.due, episode = excluded.episode,
                procedure_digest = excluded.procedure_digest, calendar_digest = excluded.calendar_digest
            """,
            [due.reference.text] + due.key.values
                + [
                    known.due?.description, known.episode, known.procedureDigest, known.calendarDigest,
                    time.civil.stored,
                ])
        if let move = due.move { try write(move, of: due) }
    }

    private mutating func write(_ move: Move, of due: Verdict.DueRecord) throws {
        try database.run(
            """
            INSERT INTO moves (reference, \(InstanceKey.columns), old, new, cause, episode, at)
            VALUES (?, \(InstanceKey.places), ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            [due.reference.text] + due.key.values
                + [
                    move.old?.description, move.new?.description, move.cause.rawValue,
                    due.known.episode, time.civil.stored,
                ])
        if database.changesCount > 0 { try pen.write(.moved(move, of: due)) }
    }
}
