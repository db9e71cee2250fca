package import Clock
import Synchronization

/// An alarm that nobody waits for: whoever drives the time asks it for the next instant.
package final class VirtualWaking: Waking, Sendable {
    private let armed = Mutex<Instant?>(nil)

    package init() {}

    package func arm(at instant: Instant?) {
        armed.withLock { $0 = instant }
    }

    /// The instant at which the daemon wants to be rung.
    package var next: Instant? { armed.withLock { $0 } }
}
