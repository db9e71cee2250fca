import Foundation
import TestSupport
import Testing

/// The system calls at which a crash matters: everything that makes something durable, and what leads there.
private let killPoints: [String] =
    ["fsync", "fdatasync", "renameat", "renameat2", "rename"].flatMap { call in
        [1, 2, 3, 5, 8, 13].map { "\(call):signal=KILL:when=\($0)" }
    }
    + ["pwrite64", "openat"].flatMap { call in [5, 20, 60, 120, 200].map { "\(call):signal=KILL:when=\($0)" } }

private let hasStrace = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

@Suite(.serialized) struct `A daemon that is killed` {
    @Test(.enabled(if: hasStrace, "strace is not installed"), arguments: killPoints)
    func `says everything once after the next start`(point: String) throws {
        let partnership = try Partnership()
        for number in 101...105 {
            try partnership.record("BSCP-2026-\(number)", "date: 2026-01-20, event: brought-to-chair")
        }
        let strace = ["/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=\(point)"]
        let killed = try Program.daemon.start(["--config", partnership.settings], under: strace)
        try killed.wait { try partnership.askDaemon("status").status == 0 }
        killed.signalChildren(SIGKILL)
        killed.wait()

        let daemon = try partnership.start()
        let told = try partnership.toldDuties()
        daemon.signal(SIGTERM)
        #expect(daemon.wait().status == 0)

        #expect(Set(told).count == told.count)
        for number in 101...105 {
            // Level 3 hears, and the owner: two letters, one duty in each.
            #expect(told.count { $0.contains("explain BSCP-2026-\(number) 'chair-decision'") } == 2)
        }
    }
}
