package import Clock
import Synchronization

/// A clock that stands still until it is put forward.
package final class VirtualClock: WallClock {
    private struct Time {
        var wall: Instant
        var uptime: Int64 = 0
    }

    private let time: Mutex<Time>

    package init(_ start: Instant) {
        time = Mutex(Time(wall: start))
    }

    package var now: Instant { time.withLock { $0.wall } }

    package var uptime: Int64 { time.withLock { $0.uptime } }

    /// Lets time pass until the clock shows the instant; it never goes back.
    package func advance(to instant: Instant) {
        time.withLock { time in
            let passed = max(0, time.wall.seconds(until: instant))
            time.wall = time.wall.adding(seconds: passed)
            time.uptime += passed
        }
    }

    /// Sets the clock, as a person or a time server does, while no time passes.
    package func set(to instant: Instant) {
        time.withLock { $0.wall = instant }
    }
}
