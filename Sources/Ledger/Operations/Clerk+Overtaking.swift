import GRDB
import Obligations

extension Clerk {
    /// Marks the letters that still wait in the spool with an earlier notice of the same duties.
    ///
    /// It stands in the transaction of the later rung, so that they are taken out of the spool whatever happens in between. A
    /// letter of the same minute has had no time to be carried, and is left.
    ///
    /// One that says of several duties that something did not arrive waits until each of them has said more: nobody hears
    /// that such a letter did not arrive either.
    func overtake(by rungs: [Notice]) throws {
        guard !rungs.isEmpty else { return }
        let waiting = try database.first("SELECT 1 FROM letters WHERE state = 'spooled' LIMIT 1", []) { $0.number() }
        guard waiting != nil else { return }
        for rung in rungs {
            try database.run(
                """
                UPDATE letters SET overtaken_at = ?
                WHERE state = 'spooled' AND overtaken_at IS NULL AND id IN (
                    SELECT letter FROM letter_notices JOIN notices ON notices.id = notice
                    WHERE reference = ? AND \(InstanceKey.condition) AND decided_at < ?)
                AND NOT EXISTS (
                    SELECT 1 FROM letter_notices JOIN notices AS word ON word.id = notice
                    WHERE letter = letters.id AND word.rung LIKE 'undelivered %' AND NOT EXISTS (
                        SELECT 1 FROM notices AS later
                        WHERE (later.reference, later.obligation, later.subject, later.occurrence, later.recurring)
                                = (word.reference, word.obligation, word.subject, word.occurrence, word.recurring)
                            AND later.decided_at > word.decided_at))
                """,
                [time.civil.stored, rung.identity.reference.text] + rung.identity.key.values + [time.civil.stored])
        }
    }
}
