import Foundation
import TestSupport
import Testing

struct `An idle daemon` {
    /// Dispatch looks after its shared pool of threads once a second from the pool's first task on.
    @Test func `has no timer that is due within seconds, whatever it was asked before`() throws {
        let partnership = try Partnership()
        let daemon = try partnership.start()
        let follower = try Program.ctl.start(["--socket", partnership.socket, "follow"])
        for number in 100...999 where follower.isRunning && follower.output.isEmpty {
            try partnership.record("BSCP-2026-\(number)", "date: 2026-01-20, event: brought-to-chair")
            _ = try partnership.askDaemon("rescan")
        }
        follower.signal(SIGTERM)
        follower.wait()
        #expect(try partnership.askDaemon("forecast", "--from", "2026-01-01", "--to", "2026-12-31").status == 0)

        // A timer that rings again and again shows no time left for a moment: it is looked at many times.
        try daemon.wait {
            try (1...50).allSatisfy { _ in try secondsLeft(ofTimersOf: daemon).allSatisfy { $0 == 0 || $0 > 2 } }
        }

        daemon.signal(SIGTERM)
        #expect(daemon.wait().status == 0)
    }

    private func secondsLeft(ofTimersOf daemon: Running) throws -> [Double] {
        let folder = "/proc/\(daemon.identifier)/fdinfo"
        return try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { descriptor in
            // Connections come and go, and with them their descriptors.
            guard let info = try? String(contentsOfFile: "\(folder)/\(descriptor)", encoding: .utf8) else { return nil }
            guard let line = info.split(separator: "\n").first(where: { $0.hasPrefix("it_value:") }) else { return nil }
            let parts = line.matches(of: /[0-9]+/).compactMap { Double($0.output) }
            return parts.count == 2 ? parts[0] + parts[1] / 1e9 : nil
        }
    }
}
