import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct `The probe` {
    @Test(
        arguments: [
            ([], 1, "CASEWATCH WARNING - 1 duty overdue; 1 case, "),
            (["--warning-overdue", "1"], 0, "CASEWATCH OK - 1 case, "),
            (["--critical-overdue", "0"], 2, "CASEWATCH CRITICAL - 1 duty overdue; "),
            (["--today", "2026-01-21"], 0, "CASEWATCH OK - 1 case, 1 open, 0 overdue | cases=1 open=1 overdue=0;0 "),
            (["--warning-cases", "2:", "--today", "2026-01-21"], 1, "CASEWATCH WARNING - 1 case; "),
            (
                ["--warning-holidays", "99999:", "--today", "2026-01-21"], 1,
                "CASEWATCH WARNING - bank holidays end in "
            ),
            (["--warning-warnings", "0", "--today", "2026-01-21"], 1, "CASEWATCH WARNING - 2 warnings; "),
        ] as [([String], Int32, String)])
    func `reads the files, and ends as its line says`(arguments: [String], status: Int32, start: String) throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")

        let probe = try Program.ctl.run(["--config", partnership.settings, "probe"] + arguments)

        #expect(probe.status == status)
        #expect(probe.output.hasPrefix(start), "\(probe.output)")
        #expect(probe.output.split(separator: "\n").count == 1)
        #expect(probe.errors.isEmpty)
    }

    @Test func `says the same of a running daemon as of its files, and counts its letters`() throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        let daemon = try partnership.start()

        let asked = try partnership.askDaemon("probe", "--warning-overdue", "5")
        let read = try partnership.ask("probe", "--warning-overdue", "5")

        #expect(asked.status == 0)
        #expect(asked.output.contains(#/ queued=[1-9][0-9]* failed=0;0;10 age=/#))
        #expect(asked.output.prefix(while: { $0 != "|" }) == read.output.prefix(while: { $0 != "|" }))
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `warns of a file that is refused and of a letter that failed`() throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        let daemon = try partnership.start()
        let spool = partnership.folder.appending(path: "spool")
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: spool.appending(path: "queue").path).first)
        try FileManager.default.moveItem(
            at: spool.appending(path: "queue/\(name)"), to: spool.appending(path: "failed/\(name)"))
        try partnership.await("CASEWATCH_KIND=undelivered", from: daemon)
        try partnership.write("cases/BSCP-2026-015.yaml", "case: CANARY\n")
        try partnership.await("BSCP-2026-015.yaml:", from: daemon)

        for probe in [
            try partnership.askDaemon("probe", "--warning-overdue", "9"),
            try partnership.ask("probe", "--warning-overdue", "9"),
        ] {
            #expect(probe.status == 1)
            #expect(probe.output.contains("refused, 1 letter failed; "), "\(probe.output)")
            #expect(!probe.output.contains("CANARY"))
        }
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `tells a spool that cannot be written for critical`() throws {
        let partnership = try Partnership()
        let daemon = try partnership.start()
        let spool = partnership.folder.appending(path: "spool")
        try FileManager.default.moveItem(at: spool, to: partnership.folder.appending(path: "spool.away"))
        try partnership.write("spool", "what should be a directory")
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try partnership.await("CASEWATCH_UNIT=spool", from: daemon)

        let probe = try partnership.askDaemon("probe")

        #expect(probe.status == 2)
        #expect(probe.output.hasPrefix("CASEWATCH CRITICAL - 1 fault (spool), "), "\(probe.output)")
        #expect(try partnership.askDaemon("status").output.contains("fault: spool: "))
        #expect(
            try partnership.askDaemon("status", "--metrics").output.contains(#"casewatch_faulty_part{part="spool"} 1"#))
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test(
        arguments: [
            (["probe"], 3, "CASEWATCH UNKNOWN - no daemon answers at '/nowhere/control.sock'"),
            (["probe", "--unreachable-is-critical"], 2, "CASEWATCH CRITICAL - no daemon answers at "),
        ] as [([String], Int32, String)])
    func `knows nothing where no daemon answers`(arguments: [String], status: Int32, start: String) throws {
        let probe = try Program.ctl.run(["--socket", "/nowhere/control.sock"] + arguments)
        #expect(probe.status == status)
        #expect(probe.output.hasPrefix(start))
    }

    @Test func `does not wait for a daemon that hangs`() throws {
        let partnership = try Partnership()
        let daemon = try partnership.start()
        daemon.signal(SIGSTOP)

        let probe = try partnership.askDaemon("probe", "--timeout", "1")

        #expect(probe.status == 3)
        #expect(probe.output.hasPrefix("CASEWATCH UNKNOWN - no daemon answers"))
        daemon.signal(SIGCONT)
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `is critical where the rules are refused, and says nothing of what stands there`() throws {
        let partnership = try Partnership()
        try partnership.write("contacts.yaml", "board: CANARY\n")

        let probe = try partnership.ask("probe")

        #expect(probe.status == 2)
        #expect(probe.output.hasPrefix("CASEWATCH CRITICAL - "))
        #expect(probe.output.contains("casewatchctl check"))
        #expect(!probe.output.contains("CANARY"))
    }

    @Test(arguments: [["--warning-overdue", "x"], ["--timeout", "0"], ["--critical-age", "9:1"]])
    func `refuses what is no limit`(arguments: [String]) throws {
        #expect(try Program.ctl.run(["probe"] + arguments).status == 2)
    }

    @Test func `gives its numbers as JSON`() throws {
        let partnership = try Partnership()
        let probe = try partnership.ask("probe", "--json")
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(probe.output.utf8)) as? [String: Any])
        #expect(answer["verdict"] as? String == "ok")
        #expect((answer["performance"] as? [Any])?.count == 10)
    }
}
