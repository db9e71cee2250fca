import CSQLite
import GRDB
import Glibc
import Synchronization

/// The one connection to the database, opened anew when the disk failed: what a failed write left in it is not to be relied upon.
final class Connection: Sendable {
    private struct State {
        var database: DatabaseQueue
        var files: OpenFiles
        /// SQLite's number for what others have committed.
        var version: Int?
        var isOpen = true
        /// Whether what lies in the database's place is another one now.
        var isParted = false
        /// Failures of the disk since something was last committed.
        var failures = 0
        var lastFailure: LedgerError?
    }

    private let state: Mutex<State>
    private let path: String
    private let open: @Sendable () throws -> DatabaseQueue

    /// - Parameter open: opens the database of a ledger that was examined.
    init(_ database: DatabaseQueue, at path: String, open: @escaping @Sendable () throws -> DatabaseQueue) throws {
        let files = try OpenFiles(ofDatabaseAt: path)
        state = Mutex(State(database: database, files: files, version: Self.version(of: database)))
        self.path = path
        self.open = open
    }

    var database: DatabaseQueue { state.withLock { $0.database } }

    /// How the disk failed again right after the database was opened anew: only a start from scratch can help.
    var breakage: LedgerError? { state.withLock { $0.failures > 1 ? $0.lastFailure : nil } }

    /// Whether anything can still be read through it: not once it was closed, or could not be opened anew.
    var isOpen: Bool { state.withLock { $0.isOpen } }

    /// Whether the database was given up for another one that was written over it.
    var isParted: Bool { state.withLock { $0.isParted } }

    /// Whether the files that are written to are those that the next start would find; of a closed one there is nothing to say.
    func standing() throws(SystemError) -> OpenFiles.Standing {
        let files = state.withLock { $0.isOpen && !$0.isParted ? $0.files : nil }
        return try files?.standing() ?? .inPlace
    }

    func close() throws {
        try state.withLock { state in
            state.isOpen = false
            try state.database.close()
        }
    }

    /// Takes what is in the database's file by now for the work of this connection.
    func settle() throws(SystemError) {
        try state.withLock { state throws(SystemError) in
            state.version = Self.version(of: state.database)
            try state.files.settle()
        }
    }

    /// Whether another program has committed something, as an administrator's shell does, since this was last settled.
    var isShared: Bool {
        state.withLock { $0.version == nil || $0.version != Self.version(of: $0.database) }
    }

    private static func version(of database: DatabaseQueue) -> Int? {
        try? database.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA data_version") }
    }

    /// Leaves what is written over the database as it is, also when this is closed: what the log holds goes to another name,
    /// where SQLite does not take it for a part of what lies there now.
    func part(keepingLogAs name: String) {
        state.withLock { state in
            state.isParted = true
            _ = state.database.unsafeRead { csqlite_leave_log_at_close($0.sqliteConnection) }
            rename("\(path)-wal", name)
            unlink("\(path)-shm")
        }
    }

    func succeeded() {
        state.withLock { $0.failures = 0 }
    }

    func failed(_ error: LedgerError) {
        state.withLock { state in
            state.failures += 1
            state.lastFailure = error
            reopen(&state)
        }
    }

    /// Brings what only a log without a name still holds into the database, and begins a log anew; false where that is
    /// not possible now, and the old log is still all there is.
    func leaveLog() -> Bool {
        state.withLock { state in
            let isBusy = try? state.database.writeWithoutTransaction {
                try Bool.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
            guard isBusy == false else { return false }
            reopen(&state)
            return true
        }
    }

    private func reopen(_ state: inout State) {
        guard !state.isParted else { return }
        // Where the database has lost its name SQLite would make an empty one, and this connection holds all there is.
        guard let standing = try? state.files.standing(), standing != .displaced, standing != .written else { return }
        // Closing writes, and may fail as well; the next start finds in the log what was committed.
        state.isOpen = false
        try? state.database.close()
        do {
            state.database = try open()
            state.files = try OpenFiles(ofDatabaseAt: path)
            state.version = Self.version(of: state.database)
            state.isOpen = true
        } catch {
            state.failures += 1
        }
    }
}
