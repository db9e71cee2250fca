import GRDB

extension SQLiteLedger {
    @discardableResult
    package func decide(_ entry: LedgerEntry) throws(LedgerError) -> Novelty {
        try write { database in
            var clerk = Clerk(database, at: entry.time, contradiction: contradiction)
            return try clerk.write(entry)
        }
    }
}
