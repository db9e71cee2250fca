import Foundation
import Testing

struct `The commands` {
    @Test(
        arguments: [
            (["agenda", "--nonsense"], 2),
            (["agenda", "--today", "2026-02-30"], 2),
            (["why", "BSCP-2026-014", "chair-decision", "--today", "9999-12-31"], 2),
            (["forecast", "--from", "2026-01-01", "--to", "9999-12-31"], 2),
            (["explain", "BSCP-2026-999", "chair-decision"], 1),
            (["explain", "BSCP-2026-014", "no-such-duty"], 1),
            (["check"], 0),
            (["status"], 0),
            (["rescan"], 0),
            (["reload"], 0),
        ] as [([String], Int32)])
    func `end with the code that scripts rely on`(arguments: [String], status: Int32) throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        #expect(try Program.ctl.run(["--config", partnership.settings] + arguments).status == status)
    }

    @Test func `say that no daemon answers, and where they looked`() throws {
        let result = try Program.ctl.run(["--socket", "/nowhere/control.sock", "status"])
        #expect(result.status == 3)
        #expect(result.errors.contains("/nowhere/control.sock"))
        #expect(result.errors.contains("systemctl status casewatchd"))
    }

    @Test func `name file, line and column of what is refused, and nothing of what stands there`() throws {
        let partnership = try Partnership()
        try partnership.write(
            "cases/BSCP-2026-014.yaml",
            "case: BSCP-2026-014\nprocedure: scr-2015\nevents:\n  - date: 2026-01-20\n    evnt: CANARY\n")
        try partnership.write("cases/canary-smith.yaml", "case: CANARY\n")

        let check = try partnership.ask("check")
        let status = try partnership.ask("status")

        #expect(check.status == 1)
        #expect(check.output.contains("BSCP-2026-014.yaml:5:5: "))
        #expect(check.output.contains("did you mean 'event'?"))
        #expect(!check.output.contains("CANARY"))
        #expect(!status.output.contains("CANARY"))
        #expect(!status.output.contains("canary-smith"))
    }

    @Test func `simulate a year twice alike, with the letters in the spool`() throws {
        let partnership = try Partnership()
        try partnership.record(
            "BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair", "date: 2026-03-02, event: review-decided")
        let simulation = ["--config", partnership.settings, "--simulate", "2026-01-01..2026-12-31"]

        let first = try Program.daemon.run(simulation)
        let told = try partnership.toldDuties()
        let second = try Program.daemon.run(simulation)

        #expect(first.status == 0)
        #expect(first.output == second.output)
        #expect(!told.isEmpty)
        #expect(try partnership.toldDuties() == told)
        // The decision was due on 20 February and came on 2 March: due, one day late, seven days late.
        for rung in ["on the day", "1 day after", "7 days after"] {
            #expect(first.output.contains("CASEWATCH_OBLIGATION=chair-decision CASEWATCH_RUNG=\"\(rung)\""))
        }
    }
}
