import CivilCalendar
import GRDB
import Obligations

extension Clerk {
    func write(_ due: DerivedDue) throws {
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
    }

    func write(_ recorded: RecordedMove) throws {
        try database.run(
            """
            INSERT INTO moves (reference, \(InstanceKey.columns), old, new, cause, episode, at)
            VALUES (?, \(InstanceKey.places), ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            [recorded.reference.text] + recorded.key.values
                + [
                    recorded.move.old?.description, recorded.move.new?.description, recorded.move.cause.rawValue,
                    recorded.episode, time.civil.stored,
                ])
    }
}
