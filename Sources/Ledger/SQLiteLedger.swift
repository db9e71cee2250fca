import GRDB

/// The ledger in an SQLite file: one connection, every commit on stable storage before it returns.
package final class SQLiteLedger: Ledger {
    package let installation: InstallationID
    let paths: LedgerPaths
    private let connection: Connection
    private let reserve: Reserve
    private let lock: LockFile

    init(
        _ installation: InstallationID, at paths: LedgerPaths, through connection: Connection, holding lock: LockFile
    ) {
        self.installation = installation
        self.paths = paths
        self.connection = connection
        self.lock = lock
        reserve = Reserve(path: paths.reserve)
    }

    var database: DatabaseQueue { connection.database }

    package var isBroken: Bool { connection.isBroken }

    package var reserveIsSpent: Bool { reserve.isSpent }

    package func replenish() -> Bool { reserve.replenish() }

    package func close() throws(LedgerError) {
        defer { lock.release() }
        do { try database.close() } catch { throw LedgerError(error, path: paths.ledger) }
    }

    /// One transaction that takes the write lock at its beginning, and so fails before it has done anything.
    ///
    /// Where the disk is full, the reserve makes room for it once.
    func write<Answer>(_ work: (Database) throws -> Answer) throws(LedgerError) -> Answer {
        do {
            return try commit(work)
        } catch {
            guard case .full = error, reserve.release() else { throw error }
            return try commit(work)
        }
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
        try attempt { try database.unsafeRead(work) }
    }

    private func commit<Answer>(_ work: (Database) throws -> Answer) throws(LedgerError) -> Answer {
        let answer = try attempt { try database.write(work) }
        // Only this shows that the disk takes what it is given; a read may be answered from memory.
        connection.succeeded()
        return answer
    }

    private func attempt<Answer>(_ work: () throws -> Answer) throws(LedgerError) -> Answer {
        do {
            return try work()
        } catch {
            let error = LedgerError(error, path: paths.ledger)
            if case .io = error { connection.failed() }
            throw error
        }
    }

    /// What was to be written does not fit what the ledger holds.
    var contradiction: LedgerError { .contradiction(path: paths.ledger) }
}
