import GRDB
import Obligations

extension Clerk {
    /// Marks the letters that still wait in the spool with an earlier notice of the same duties.
    ///
    /// It stands in the transaction of the later rung, so that they are taken out of the spool whatever happens in between. A
    /// letter of the same minute has had no time to be carried, and is left.
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
                """,
                [time.civil.stored, rung.identity.reference.text] + rung.identity.key.values + [time.civil.stored])
        }
    }
}
