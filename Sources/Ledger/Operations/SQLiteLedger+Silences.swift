import CivilCalendar
import GRDB
package import Obligations

extension SQLiteLedger {
    package func add(_ silence: Silence, by change: OperatorChange) throws(LedgerError) {
        try write(at: change.time) { database, pen in
            try database.run(
                """
                INSERT INTO silences (id, reference, \(InstanceKey.columns), until, "by", why, added_at)
                VALUES (?, ?, \(InstanceKey.places), ?, ?, ?, ?)
                """,
                [silence.id, silence.reference.text]
                    + (silence.key?.values ?? [nil, nil, nil, nil])
                    + [silence.until.description, silence.by, silence.why, change.time.civil.stored])
            try database.insert(change)
            try pen.write(.silence(silence, by: change))
        }
    }

    package func removeSilence(_ id: String, by change: OperatorChange) throws(LedgerError) -> Bool {
        try write(at: change.time) { database, pen in
            let silence = try database.silences(of: nil).first { $0.id == id }
            try database.run(
                "UPDATE silences SET removed_at = ? WHERE id = ? AND removed_at IS NULL",
                [change.time.civil.stored, id])
            guard let silence, database.changesCount > 0 else { return false }
            try database.insert(change)
            try pen.write(.silence(silence, by: change))
            return true
        }
    }

    package func silences() throws(LedgerError) -> [Silence] {
        try read { try $0.silences(of: nil) }
    }
}

extension Database {
    /// Silences of one case, or of all, that nobody removed.
    func silences(of reference: CaseReference?) throws -> [Silence] {
        try all(
            """
            SELECT id, reference, until, "by", why, occurrence IS NULL, \(InstanceKey.columns) FROM silences
            WHERE removed_at IS NULL AND reference = ifnull(?, reference) ORDER BY added_at, id
            """, [reference?.text]
        ) { row in
            var silence = Silence(
                id: row.text(), reference: try row.reference(), key: nil, until: try row.date(), by: row.text(),
                why: row.text())
            let isWholeCase = row.flag()
            if !isWholeCase { silence.key = try row.key() }
            return silence
        }
    }
}
