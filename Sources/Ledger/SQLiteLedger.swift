import GRDB

/// The ledger in an SQLite file: one connection, every commit on stable storage before it returns.
package final class SQLiteLedger: Ledger {
    package let installation: InstallationID
    let paths: LedgerPaths
    let database: DatabaseQueue
    private let lock: LockFile

    init(_ installation: InstallationID, at paths: LedgerPaths, in database: DatabaseQueue, holding lock: LockFile) {
        self.installation = installation
        self.paths = paths
        self.database = database
        self.lock = lock
    }

    package func close() throws(LedgerError) {
        defer { lock.release() }
        do { try database.close() } catch { throw LedgerError(error, path: paths.ledger) }
    }

    /// One transaction that takes the write lock at its beginning, and so fails before it has done anything.
    func write<Answer>(_ work: (Database) throws -> Answer) throws(LedgerError) -> Answer {
        do { return try database.write(work) } catch { throw LedgerError(error, path: paths.ledger) }
    }

    /// As above, with the audit chain at hand: the rows that say what was done are of the same transaction.
    func write<Answer>(
        at time: LedgerTime, _ work: (Database, inout AuditPen) throws -> Answer
    ) throws(LedgerError) -> Answer {
        try write { database in
            var pen = try AuditPen(database, of: installation, at: time)
            return try work(database, &pen)
        }
    }

    /// Needs no transaction: this is the one connection that writes, and nothing changes between two statements.
    func read<Answer>(_ work: (Database) throws -> Answer) throws(LedgerError) -> Answer {
        do { return try database.unsafeRead(work) } catch { throw LedgerError(error, path: paths.ledger) }
    }

    /// What was to be written does not fit what the ledger holds.
    var contradiction: LedgerError { .contradiction(path: paths.ledger) }
}
