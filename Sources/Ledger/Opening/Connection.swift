import GRDB
import Synchronization

/// The one connection to the database, opened anew when the disk failed: what a failed write left in it is not to be relied upon.
final class Connection: Sendable {
    private struct State {
        var database: DatabaseQueue
        /// Failures of the disk since something was last committed.
        var failures = 0
    }

    private let state: Mutex<State>
    private let open: @Sendable () throws -> DatabaseQueue

    /// - Parameter open: opens the database of a ledger that was examined.
    init(_ database: DatabaseQueue, open: @escaping @Sendable () throws -> DatabaseQueue) {
        state = Mutex(State(database: database))
        self.open = open
    }

    var database: DatabaseQueue { state.withLock { $0.database } }

    /// Whether the disk failed again right after the database was opened anew: only a start from scratch can help.
    var isBroken: Bool { state.withLock { $0.failures > 1 } }

    func succeeded() {
        state.withLock { $0.failures = 0 }
    }

    func failed() {
        state.withLock { state in
            state.failures += 1
            // Closing writes, and may fail as well; the next start finds in the log what was committed.
            try? state.database.close()
            do { state.database = try open() } catch { state.failures += 1 }
        }
    }
}
