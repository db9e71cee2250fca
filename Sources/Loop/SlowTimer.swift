package import Dispatch

/// A timer for what is done every now and then: the rescan, the sign of life for the watchdog.
package final class SlowTimer {
    private let timer: any DispatchSourceTimer

    /// Calls `onTick` on `queue` every `interval` of the time that the machine is awake, first after one interval.
    ///
    /// Each tick may be up to a tenth of the interval late, so that an idle machine wakes once for several reasons.
    package init(queue: DispatchQueue, every interval: Duration, onTick: @escaping @Sendable () -> Void) {
        timer = DispatchSource.makeTimerSource(queue: queue)
        // An interval can come from the environment; Dispatch counts no further than 292 years.
        let nanoseconds = Int(min(interval / .nanoseconds(1), 1e18))
        timer.schedule(
            deadline: .now() + .nanoseconds(nanoseconds),
            repeating: .nanoseconds(nanoseconds),
            leeway: .nanoseconds(nanoseconds / 10)
        )
        timer.setEventHandler { onTick() }
        timer.activate()
    }

    deinit { timer.cancel() }
}
