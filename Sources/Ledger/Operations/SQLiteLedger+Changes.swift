import GRDB

extension SQLiteLedger {
    package func append(_ change: OperatorChange) throws(LedgerError) {
        try write(at: change.time) { database, pen in
            try database.insert(change)
            try pen.write(.change(change, about: ""))
        }
    }

    package func changes(limit: Int) throws(LedgerError) -> [OperatorChange] {
        try read { database in
            try database.all(
                "SELECT uid, \"by\", verb, what, why, at, at_unix FROM changes ORDER BY id DESC LIMIT ?", [limit]
            ) { row in
                OperatorChange(
                    uid: try readable(UInt32(exactly: row.wideNumber())), by: row.optionalText(), verb: row.text(),
                    what: row.text(), why: row.optionalText(), time: try row.time())
            }
        }
    }
}

extension Database {
    func insert(_ change: OperatorChange) throws {
        try run(
            "INSERT INTO changes (uid, \"by\", verb, what, why, at, at_unix) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [change.uid, change.by, change.verb, change.what, change.why, change.time.civil.stored, change.time.unix])
    }
}
