import Foundation
import TestSupport
import Testing

struct `A tired administrator` {
    private func run(_ partnership: Partnership? = nil, _ arguments: String...) throws -> Program.Result {
        try Program.ctl.run((partnership.map { ["--config", $0.settings] } ?? []) + arguments)
    }

    private func partnership() throws -> Partnership {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        return partnership
    }

    @Test(
        arguments: [
            (["agneda"], "did you mean 'casewatchctl agenda'?"),
            (["--socket", "/x", "statsu"], "did you mean 'casewatchctl status'?"),
            (["spool", "lsit"], "did you mean 'casewatchctl spool list'?"),
            (["xyzzy"], "'casewatchctl --help' lists them"),
            (["agenda", "--stat", "open"], "Did you mean '--state'?"),
        ])
    func `who misspells a verb is told the right one`(arguments: [String], hint: String) throws {
        let result = try Program.ctl.run(arguments)
        #expect(result.status == 2)
        #expect(result.errors.contains(hint), "\(result.errors)")
        #expect(!result.errors.contains("xyzzy"))
    }

    @Test func `who wrote one file that is wrong in two places hears of one file, and of both places`() throws {
        let partnership = try partnership()
        try partnership.record(
            "BSCP-2026-015", "date: 2026-01-32, event: brought-to-chair", "date: 2026-01-20, event: broght-to-chair")

        for question in ["status", "rescan"] {
            let said = try run(partnership, question).output
            #expect(said.contains("1 file refused"), "\(said)")
            #expect(said.contains("BSCP-2026-015.yaml:4:12: "))
            #expect(said.contains("BSCP-2026-015.yaml:5:"))
        }
    }

    @Test func `who misspells a case or a duty is told what there is`() throws {
        let partnership = try partnership()

        for question in [["show"], ["agenda", "--case"]] {
            let result = try Program.ctl.run(["--config", partnership.settings] + question + ["bscp-2026-041"])
            #expect(result.status == 1)
            #expect(result.errors.contains("did you mean 'BSCP-2026-014'?"))
            #expect(!result.errors.contains("041"))
        }
        let duty = try run(partnership, "why", "BSCP-2026-014", "chair-decison")
        #expect(duty.status == 1)
        #expect(duty.errors.contains("did you mean 'chair-decision'?"))
        #expect(duty.errors.contains("  review-decision-notice") || duty.errors.contains("imr-"))
        let nothingNear = try run(partnership, "why", "BSCP-2026-014", "canary")
        #expect(nothingNear.errors.contains("chair-decision"))
        #expect(!nothingNear.errors.contains("canary"))
    }

    @Test(arguments: [
        "agenda", "agenda --json", "agenda --csv", "agenda --graph", "calendar", "calendar --json",
        "calendar --month 2026-06", "calendar --quarter 2026-Q2 --format csv", "calendar --month 2026-06 --format html",
    ])
    func `who asks for a role that owns nothing is told so and which roles there are, however it is asked`(
        line: String
    ) throws {
        let partnership = try partnership()
        let words = line.split(separator: " ").map(String.init)
        for (role, answer) in [
            ("bord-chair", "no duty is owned by a role of that name; did you mean 'board-chair'?"),
            ("canary", "no duty is owned by a role of that name\nthose that own one are:\n"),
        ] {
            let result = try Program.ctl.run(["--config", partnership.settings] + words + ["--role", role])
            // An agenda without a line is an answer; a sheet of nobody is not what anybody wants to hang up.
            #expect(result.status == (line.hasPrefix("agenda") ? 0 : 1))
            #expect(result.errors.contains(answer), "\(result.errors)")
            #expect(!result.errors.contains("canary"))
        }
        let right = try Program.ctl.run(["--config", partnership.settings] + words + ["--role", "board-chair"])
        #expect(right.status == 0, "\(right.errors)")
    }

    @Test func `who asks for a role while there is no case yet gets an empty answer`() throws {
        let partnership = try Partnership()
        for words in [["agenda"], ["calendar"], ["calendar", "--month", "2026-06"]] {
            let answer = try Program.ctl.run(["--config", partnership.settings] + words + ["--role", "board-chair"])
            #expect(answer.status == 0, "\(answer.errors)")
        }
    }

    @Test(arguments: [["status"], ["forecast", "--from", "2026-01-01", "--to", "2026-12-31"], ["probe"]])
    func `who asks a daemon about another day is told to ask the files`(question: [String]) throws {
        let asked = try Program.ctl.run(["--socket", "/nowhere/control.sock"] + question + ["--today", "2026-01-21"])
        #expect(asked.status == 2)
        #expect(asked.errors.contains("--config"))
        let partnership = try partnership()
        let read = try Program.ctl.run(
            ["--config", partnership.settings] + question + ["--today", "2026-01-21", "--json"])
        #expect(read.status == 0, "\(read.errors)")
    }

    @Test(
        arguments: [
            ["follow"], ["spool", "list"], ["spool", "retry", "x"], ["silences"],
            ["ack", "BSCP-2026-014", "chair-decision", "--until", "2026-02-01", "--why", "w"],
            ["silence", "BSCP-2026-014", "--until", "2026-02-01", "--why", "w"], ["unsilence", "x"],
            ["forget", "BSCP-2026-014", "--why", "w"],
        ])
    func `who asks the files what only a daemon knows is told so`(question: [String]) throws {
        let partnership = try partnership()
        let result = try Program.ctl.run(["--config", partnership.settings] + question)
        #expect(result.status == 2)
        #expect(result.errors.contains("only a running daemon"))
    }

    @Test(arguments: [["check"], ["whatif", "--holidays", "x.json"], ["new", "BSCP-2026-001", "--procedure", "p"]])
    func `who asks a daemon what is read from the files is told so`(question: [String]) throws {
        let result = try Program.ctl.run(["--socket", "/nowhere/control.sock"] + question)
        #expect(result.status == 2)
        #expect(result.errors.contains("give --config FILE instead of --socket"))
    }

    @Test func `who finds no daemon is told the socket, the unit and the files`() throws {
        let partnership = try partnership()
        let nowhere = partnership.folder.appending(path: "control.sock").path
        let absent = try Program.ctl.run(["--socket", nowhere, "status"])
        #expect(absent.status == 3)
        #expect(absent.errors.contains("'\(nowhere)': there is no such socket"))
        #expect(absent.errors.contains("systemctl status casewatchd"))
        #expect(absent.errors.contains("--config /etc/casewatch/casewatch.yaml"))

        let daemon = try partnership.start()
        daemon.signal(SIGKILL)
        daemon.wait()
        let stale = try partnership.askDaemon("status")
        #expect(stale.status == 3)
        #expect(stale.errors.contains("nobody listens there any more"))
        let file = try Program.ctl.run(["--socket", partnership.settings, "status"])
        #expect(file.status == 3)
        #expect(file.errors.contains("this is no socket"))
    }

    @Test func `who asks about one of several partnerships is told its unit and its settings`() throws {
        let asked = try Program.ctl.run(["--socket", "/run/casewatch/west/control.sock", "status"])
        #expect(asked.status == 3)
        #expect(asked.errors.contains("systemctl status casewatchd@west"))
        #expect(asked.errors.contains("--config /etc/casewatch/west/casewatch.yaml"))
    }

    @Test func `who names settings that are not there is told so first`() throws {
        let partnership = try partnership()
        let absent = partnership.folder.appending(path: "absent/casewatch.yaml").path
        let result = try Program.ctl.run(["--config", absent, "status"])
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("casewatchctl: there is no file '\(absent)', so that every setting"))
    }

    @Test func `who leaves out an argument is told in one word that it is missing`() throws {
        let result = try Program.ctl.run(["show"])
        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("casewatchctl: Missing expected argument"))
    }

    @Test func `who names settings in the environment reaches the daemon that they name`() throws {
        let partnership = try partnership()
        let daemon = try partnership.start()
        let asked = try Running(
            ["/usr/bin/env", "CASEWATCH_CONFIG=\(partnership.settings)", Program.ctl.path, "cases"]
        ).wait()
        #expect(asked.status == 0)
        #expect(asked.output.contains("BSCP-2026-014"))
        daemon.signal(SIGTERM)
        daemon.wait()
    }
}
