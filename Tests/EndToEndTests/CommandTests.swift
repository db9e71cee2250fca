import Foundation
import TestSupport
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
            (["forecast", "--from", "2026-12-31", "--to", "2026-01-01"], 1),
            (["forecast", "--from", "2026-01-01", "--to", "2099-12-31"], 0),
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

    @Test(arguments: [("status", true), ("forecast", true), ("probe", true), ("agenda", false), ("why", false)])
    func `say in their help where another day needs the files`(verb: String, needsFiles: Bool) throws {
        let help = try Program.ctl.run([verb, "--help"]).output.split(separator: "\n").joined().split(separator: " ")
            .joined(separator: " ")
        #expect(help.contains("as if it were that date"))
        #expect(help.contains("that date; needs --config") == needsFiles)
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

    @Test func `warn of what is accepted and cannot be right`() throws {
        let partnership = try Partnership()
        try partnership.record(
            "BSCP-2026-014", "date: 2026-01-20, event: no-review-decided",
            "date: 2026-01-22, event: panel-told-no-review, with: [explantion]")
        try partnership.write("contacts.yaml", "business-manager: manager@partnership.example\n")

        let check = try partnership.ask("check")

        #expect(check.status == 0)
        #expect(check.output.contains("BSCP-2026-014: line 5: an item of 'with' is on no checklist"))
        #expect(check.output.contains("role 'board-chair' has no address"))
        #expect(!check.output.contains("explantion"))
    }

    @Test func `blame what is broken, and not the cases that cannot be checked for it`() throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try partnership.write("contacts.yaml", "board: board@partnership.example\n")

        let check = try partnership.ask("check")

        #expect(check.status == 1)
        #expect(check.output.contains("contacts.yaml:1:1: "))
        #expect(!check.output.contains("BSCP-2026-014.yaml"))
        #expect(check.output.contains("the cases are not checked"))
    }

    @Test
    func `name the place and the nearest word of a bad tag in a letter, and the file in the place of one in force`()
        throws
    {
        let partnership = try Partnership()
        #expect(try partnership.ask("check").status == 0)
        let path = partnership.folder.appending(path: "letters/duty.mustache").path
        let shipped = try String(contentsOfFile: path, encoding: .utf8)
        try partnership.write("letters/duty.mustache", shipped.replacing("{{title}}", with: "{{titel}}"))
        let line = shipped.prefix { $0 != "}" }.count { $0 == "\n" } + 3

        let check = try partnership.ask("check")
        #expect(check.status == 1)
        #expect(check.output.contains("\(path):\(line):3: unknown tag; did you mean 'title'?"))
        #expect(!check.output.contains("titel"))
        #expect(try partnership.ask("check", path).output.contains(":\(line):3: unknown tag"))

        try partnership.write("duty.mustache", shipped)
        let good = partnership.folder.appending(path: "duty.mustache").path
        #expect(try partnership.ask("check", good).status == 0)
        let unnamed = try partnership.ask("check", partnership.folder.appending(path: "letters/dty.mustache").path)
        #expect(unnamed.output.contains("is the name of no template; did you mean 'duty'?"))
    }

    @Test func `shout where a date cannot be computed`() throws {
        let partnership = try Partnership()
        let procedure = partnership.folder.appending(path: "procedures/scr-2015.yaml")
        let text = try String(contentsOf: procedure, encoding: .utf8)
        let examples = try #require(text.range(of: "\nexamples:"))
        let refusing = text[..<examples.lowerBound].replacing("month-end: clamp", with: "month-end: refuse")
        try partnership.write("procedures/scr-2015.yaml", String(refusing) + "\n")
        try partnership.record("BSCP-2026-014", "date: 2026-01-31, event: brought-to-chair")

        #expect(try partnership.ask("check").output.contains("the due date of chair-decision cannot be computed"))
        #expect(try partnership.ask("status").output.contains("cannot be computed"))
        #expect(try partnership.ask("agenda").output.contains("no date can be computed"))
        let explained = try partnership.ask("explain", "BSCP-2026-014", "chair-decision")
        #expect(explained.output.contains("'month-end' is 'refuse'"))
    }

    @Test func `say where a simulation could not write`() throws {
        let partnership = try Partnership()
        let nowhere = partnership.folder.appending(path: "nowhere").path

        let refused = try Program.daemon.start(
            ["--config", partnership.settings, "--simulate", "2026-01-01..2026-12-31"],
            environment: ["TMPDIR": nowhere]
        ).wait()

        #expect(refused.status != 0)
        #expect(
            refused.errors
                == "casewatchd: no temporary directory can be made in '\(nowhere)': No such file or directory; "
                + "name one that can be written in TMPDIR\n")
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
