import Foundation
import TestSupport
import Testing

/// Breaks the system calls of a running program from now on, as a disk does that fails while it runs.
private struct FailingDisk {
    static let why: Comment = "needs strace, and the right to trace a process that runs already"
    static let isPossible =
        FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")
        && (geteuid() == 0
            || (try? String(contentsOfFile: "/proc/sys/kernel/yama/ptrace_scope", encoding: .utf8)) == "0\n")

    private let tracer: Running

    init(of program: Running, calls: String, error: String) throws {
        tracer = try Running([
            "/usr/bin/strace", "-f", "-o", "/dev/null", "-e", "trace=\(calls)", "-e", "inject=\(calls):error=\(error)",
            "-p", String(program.identifier),
        ])
        try tracer.wait(for: "attached")
    }

    func repair() {
        tracer.signal(SIGINT)
        tracer.wait()
    }
}

@Suite(.serialized) struct `A daemon whose ledger fails while it runs` {
    @Test(
        .enabled(if: FailingDisk.isPossible, FailingDisk.why),
        arguments: ["fdatasync", "pwrite64", "fdatasync,fsync,pwrite64"])
    func `ends for a restart after two failed writes, and the next start says what was not said`(calls: String) throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-101", "date: 2026-01-20, event: brought-to-chair")
        let daemon = try partnership.start()
        let disk = try FailingDisk(of: daemon, calls: calls, error: "EIO")
        try partnership.record("BSCP-2026-102", "date: 2026-01-20, event: brought-to-chair")
        let end = daemon.wait()
        disk.repair()

        #expect(end.status == 1)
        #expect(end.errors.contains("casewatchd ends, to be started anew, and nothing is lost"))
        try partnership.expectEachToldOnce(["BSCP-2026-101", "BSCP-2026-102"])
    }

    @Test(.enabled(if: FailingDisk.isPossible, FailingDisk.why))
    func `ends for a restart when nothing is due and only its scans cannot be recorded`() throws {
        let partnership = try Partnership()
        let daemon = try partnership.start()
        let disk = try FailingDisk(of: daemon, calls: "fdatasync", error: "EIO")
        for _ in 1...2 where daemon.isRunning { _ = try partnership.askDaemon("rescan") }
        let end = daemon.wait()
        disk.repair()

        #expect(end.status == 1)
        #expect(end.errors.contains("casewatchd ends, to be started anew"))
    }

    @Test(arguments: ["deleted", "written over"])
    func `ends when the ledger is lost, is not begun anew, and goes on with the copy that was saved`(how: String) throws
    {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-101", "date: 2026-01-20, event: brought-to-chair")
        let daemon = try partnership.start()
        let place = partnership.folder.appending(path: "state/ledger.sqlite")
        if how == "deleted" {
            for ending in ["", "-wal", "-shm"] { try FileManager.default.removeItem(atPath: place.path + ending) }
        } else {
            let file = try FileHandle(forWritingTo: place)
            try file.write(contentsOf: Data(repeating: 0x55, count: 100_000))
            try file.close()
        }
        try partnership.record("BSCP-2026-102", "date: 2026-01-20, event: brought-to-chair")
        let end = daemon.wait()
        #expect(end.status == 1)
        #expect(
            end.errors.contains("moved, replaced or written over while it was in use; all that it held was saved as"))

        let refused = try Program.daemon.run(["--config", partnership.settings])
        #expect(refused.status == 78)
        let copy = partnership.folder.appending(path: "state/ledger.rescued.sqlite")
        #expect(refused.errors.contains("'mv \(copy.path) \(place.path)'"))

        // As 'mv' does it.
        try #require(rename(copy.path, place.path) == 0)
        try partnership.expectEachToldOnce(["BSCP-2026-101", "BSCP-2026-102"])
        #expect(try partnership.ask("audit", "verify").status == 0)
    }
}

extension Partnership {
    /// Starts the daemon once more and looks whether both readers of each case's first duty heard of it once.
    fileprivate func expectEachToldOnce(_ references: [String]) throws {
        let daemon = try start()
        let told = try toldDuties()
        daemon.signal(SIGTERM)
        #expect(daemon.wait().status == 0)
        #expect(Set(told).count == told.count)
        for reference in references {
            #expect(told.count { $0.contains("explain \(reference) 'chair-decision'") } == 2)
        }
    }
}
