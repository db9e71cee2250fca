import GRDB

extension SQLiteLedger {
    package func append(_ change: OperatorChange) throws(LedgerError) {
        try write { try $0.insert(change) }
    }

    package func changes(limit: Int) throws(LedgerError) -> [OperatorChange] {
        try read { database in
            try database.all(
                "SELECT uid, verb, what, why, at, at_unix FROM changes ORDER BY id DESC LIMIT ?", [limit]
            ) { row in
                OperatorChange(
                    uid: try readable(UInt32(exactly: row.wideNumber())), verb: row.text(), what: row.text(),
                    why: row.optionalText(), time: try row.time())
            }
        }
    }
}

extension Database {
    func insert(_ change: OperatorChange) throws {
        try run(
            "INSERT INTO changes (uid, verb, what, why, at, at_unix) VALUES (?, ?, ?, ?, ?, ?)",
            [change.uid, change.verb, change.what, change.why, change.time.civil.stored, change.time.unix])
    }
}
