package import Systemd

/// Signs of life for the service manager, from whoever makes the courier wait.
package final class Pulse {
    private let notifier: Notifier
    private var last: ContinuousClock.Instant?

    package init(_ notifier: Notifier) {
        self.notifier = notifier
    }

    /// Gives a sign, but not many in one second: libcurl asks often.
    package func beat() {
        let now = ContinuousClock.now
        guard last.map({ $0.duration(to: now) >= .seconds(1) }) ?? true else { return }
        last = now
        notifier.watchdog()
    }
}
