package import Dispatch
import Glibc

/// One alarm by the wall clock: it rings when the clock on the wall shows the instant, however the clock got there.
package final class AlarmClock {
    /// The alarm never waits longer: what is further away is worth asking for again, a day wiser.
    static let longestWait: Int64 = 24 * 60 * 60

    private let timer: any DispatchSourceTimer

    /// Calls `onRing` on `queue`; not before `arm`.
    ///
    /// It may ring early, or once more after it was armed anew; whoever is woken asks what is due.
    package init(queue: DispatchQueue, onRing: @escaping @Sendable () -> Void) {
        timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(wallDeadline: .distantFuture)
        timer.setEventHandler { onRing() }
        timer.activate()
    }

    deinit { timer.cancel() }

    /// Rings once at `instant`, or a day from now if that is sooner; `nil` does not ring at all.
    ///
    /// Each call replaces the one before. An instant that has passed rings at once.
    package func arm(at instant: Instant?) {
        guard let instant else {
            timer.schedule(wallDeadline: .distantFuture)
            return
        }
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let ringing = Self.ringing(for: instant, now: Instant(secondsSince1970: Int64(now.tv_sec)))
        timer.schedule(
            wallDeadline: DispatchWallTime(timespec: timespec(tv_sec: Int(ringing.secondsSince1970), tv_nsec: 0)))
    }

    /// When to ring for `instant`: neither in the past nor further away than the longest wait.
    static func ringing(for instant: Instant, now: Instant) -> Instant {
        min(max(instant, now), Instant(secondsSince1970: now.secondsSince1970 + longestWait))
    }
}
