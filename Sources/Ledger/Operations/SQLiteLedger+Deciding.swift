import GRDB

extension SQLiteLedger {
    @discardableResult
    package func decide(_ entry: LedgerEntry) throws(LedgerError) -> [IntendedLetter] {
        try write(at: entry.time) { database, pen in
            var clerk = Clerk(database, pen, at: entry.time, contradiction: contradiction)
            return try clerk.write(entry)
        }
    }
}
