import CaseStore
import Clock
import Control
import Dispatch
import Glibc
import Loop
import Systemd

/// The daemon as a service: composed, started, answering, and stopped in order.
package enum Running {
    /// Runs until SIGTERM or SIGINT.
    package static func run(settingsPath: String) async throws {
        let premises = try Premises(reading: settingsPath)
        let (clock, zone, notifier) = (SystemClock(), premises.zone, Notifier())
        let journal = Journal.standard(identifier: "casewatchd") { zone.rfc3339(clock.now) }
        let queue = DispatchQueue(label: "casewatchd")
        let surroundings = Surroundings(clock: clock, zone: zone, journal: journal, notifier: notifier)
        let (requests, signals) = listenForSignals(on: queue)
        defer { withExtendedLifetime(signals) {} }

        let daemon = try Daemon.open(premises, settingsPath: settingsPath, in: surroundings, on: queue)
        try await daemon.start()
        let server = try await Door.open(premises.settings, to: daemon, reporting: journal)
        await daemon.announce()

        for await request in requests {
            switch request {
            case .reload: await daemon.reload()
            case .stop:
                notifier.stopping()
                await server.stop()
                await daemon.close()
                _ = journal.drain(upTo: .seconds(2))
                return
            }
        }
    }

    private static func listenForSignals(on queue: DispatchQueue) -> (AsyncStream<Signals.Request>, Signals) {
        let (stream, continuation) = AsyncStream.makeStream(of: Signals.Request.self)
        return (stream, Signals(queue: queue) { continuation.yield($0) })
    }
}

extension Daemon {
    /// Begins with the real alarm and listens to everything.
    fileprivate func start() throws {
        try begin(waking: alarmClock())
        try listen()
    }
}
