import GRDB
import Synchronization

/// The ledger in an SQLite file: one connection, every commit on stable storage before it returns.
package final class SQLiteLedger: Ledger {
    package let installation: InstallationID
    let paths: LedgerPaths
    let connection: Connection
    private let reserve: Reserve
    private let lock: LockFile
    /// What became of the ledger's file; nil while it stands in its place.
    let loss = Mutex<LedgerError.Rescued?>(nil)

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

    package var reserveIsSpent: Bool { reserve.isSpent }

    package func replenish() -> Bool { reserve.replenish() }

    package func close() throws(LedgerError) {
        defer { lock.release() }
        do { try connection.close() } catch { throw LedgerError(error, path: paths.ledger) }
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
        try requirePlace()
        let answer = try attempt { try database.write(work) }
        // Only this shows that the disk takes what it is given; a read may be answered from memory.
        connection.succeeded()
        do { try connection.settle() } catch { throw LedgerError(error, path: paths.ledger) }
        // What was written to a file without a name goes with this process.
        try requirePlace()
        return answer
    }

    private func attempt<Answer>(_ work: () throws -> Answer) throws(LedgerError) -> Answer {
        do {
            return try work()
        } catch {
            let error = LedgerError(error, path: paths.ledger)
            if case .io = error { connection.failed(error) }
            throw error
        }
    }

    /// What was to be written does not fit what the ledger holds.
    var contradiction: LedgerError { .contradiction(path: paths.ledger) }
}
