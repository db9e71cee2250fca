import Foundation
import TestSupport
import Testing

struct `A control socket that another process listens at` {
    @Test func `keeps the daemon from starting before it has decided anything`() throws {
        let first = try Partnership()
        let daemon = try first.start()
        let second = try Partnership()
        try second.configure("paths: {socket: \(first.socket)}")
        try second.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")

        let result = try Program.daemon.run(["--config", second.settings])

        #expect(result.status == 75)
        #expect(
            result.errors.contains(
                "casewatchd: the control socket '\(first.socket)' is in use by another process: stop that one, or name "
                    + "another 'socket' under 'paths' in the settings"))
        #expect(!result.errors.contains("casewatchd started"))
        #expect(try second.toldDuties().isEmpty)
        #expect(try first.askDaemon("status").status == 0)
        daemon.signal(SIGTERM)
        daemon.wait()
    }
}
