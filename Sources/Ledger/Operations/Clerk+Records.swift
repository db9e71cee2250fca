import Obligations

extension Clerk {
    /// The file is gone; its last good record stays in force.
    func markGone(_ reference: CaseReference) throws {
        try database.run(
            """
            UPDATE records SET state = 'gone', changed_at = ?
            WHERE reference = ? AND state = 'present'
            """,
            [time.civil.stored, reference.text])
    }
}
