package import Clock
import Synchronization

/// A clock that stands still until it is put forward.
package final class VirtualClock: WallClock {
    private let time: Mutex<Instant>

    package init(_ start: Instant) {
        time = Mutex(start)
    }

    package var now: Instant { time.withLock { $0 } }

    /// Puts the clock forward; it never goes back.
    package func advance(to instant: Instant) {
        time.withLock { $0 = max($0, instant) }
    }
}
