import Dispatch
import Glibc

/// The signals that steer the courier, as calls.
final class Interruptions {
    private let sources: [any DispatchSourceSignal]

    /// From here on SIGTERM, SIGINT and SIGHUP no longer end the process, and neither does SIGPIPE.
    ///
    /// - Parameter patience: how long the letter in hand may still take when the courier has to stop.
    init(calling calls: Calls, on queue: DispatchQueue, patience: Duration) {
        signal(SIGPIPE, SIG_IGN)
        let actions: [(Int32, @Sendable () -> Void)] = [
            (SIGTERM, { calls.stop(before: .now + patience) }),
            (SIGINT, { calls.stop(before: .now + patience) }),
            (SIGHUP, { calls.reload() }),
        ]
        sources = actions.map { number, action in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { action() }
            source.activate()
            return source
        }
    }

    deinit {
        for source in sources { source.cancel() }
    }
}
