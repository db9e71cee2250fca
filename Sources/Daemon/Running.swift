import CLinux
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
        clinux_keep_large_blocks_apart()
        let premises = try Premises(reading: settingsPath)
        let (clock, zone, notifier) = (SystemClock(), premises.zone, Notifier())
        let journal = Journal.standard(identifier: "casewatchd") { zone.rfc3339(clock.now) }
        let queue = DispatchQueue(label: "casewatchd")
        let (calls, calling) = AsyncStream.makeStream(of: Call.self)
        let surroundings = Surroundings(clock: clock, zone: zone, journal: journal, notifier: notifier) {
            calling.yield(.giveUp($0))
        }
        let signals = Signals(queue: queue) { calling.yield(.signal($0)) }
        defer { withExtendedLifetime(signals) {} }

        let daemon = try Daemon.open(premises, settingsPath: settingsPath, in: surroundings, on: queue)
        let door = try Door(premises.settings)
        try await daemon.start()
        let server = try await door.open(to: daemon, reporting: journal)
        await daemon.announce()

        for await call in calls {
            if case .signal(.reload) = call {
                await daemon.reload()
                continue
            }
            notifier.stopping()
            await server.stop()
            await daemon.close()
            _ = journal.drain(upTo: .seconds(2))
            if case .giveUp(let problem) = call { throw problem }
            return
        }
    }

    /// What may come while it runs.
    private enum Call {
        case signal(Signals.Request)
        /// Only a start from scratch can help.
        case giveUp(StartProblem)
    }
}

extension Daemon {
    /// Begins with the real alarm and listens to everything.
    fileprivate func start() throws {
        try begin(waking: alarmClock(), listens: true)
    }
}
