import GRDB

extension SQLiteLedger {
    package func append(_ change: OperatorChange) throws(LedgerError) {
        try write(at: change.time) { database, pen in
            try database.insert(change)
            try pen.write(.change(change, about: ""))
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
