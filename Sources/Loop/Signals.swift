package import Dispatch
import Glibc

/// The signals that steer a service, as calls on its queue.
package final class Signals {
    /// What the sender wants.
    package enum Request: CaseIterable, Equatable, Sendable {
        /// Read settings, procedures and contacts again (SIGHUP).
        case reload
        /// Stop, in order (SIGTERM from the service manager, SIGINT from a terminal).
        case stop

        fileprivate var numbers: [Int32] {
            switch self {
            case .reload: [SIGHUP]
            case .stop: [SIGTERM, SIGINT]
            }
        }
    }

    private let sources: [any DispatchSourceSignal]

    /// Calls `onRequest` on `queue`; a storm of signals may come as one call.
    ///
    /// Returns when Dispatch listens, which takes it a moment on `queue`: from then on these signals no longer end the
    /// process, so that a service which says READY afterwards is always stopped in order. Nor does SIGPIPE end it: a
    /// reader who went away is an error of the write.
    package init(queue: DispatchQueue, onRequest: @escaping @Sendable (Request) -> Void) {
        signal(SIGPIPE, SIG_IGN)
        // In that moment a reload is not needed, for nothing is loaded yet, but must not kill. A stop may.
        signal(SIGHUP, SIG_IGN)
        let listening = DispatchGroup()
        sources = Request.allCases.flatMap { request in
            request.numbers.map { number in
                let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
                listening.enter()
                source.setRegistrationHandler { listening.leave() }
                source.setEventHandler { onRequest(request) }
                source.activate()
                return source
            }
        }
        listening.wait()
    }

    deinit {
        for source in sources { source.cancel() }
    }
}
