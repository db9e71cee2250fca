import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct `A running daemon` {
    @Test func `answers as the files do`() throws {
        let partnership = try Partnership()
        try partnership.record(
            "BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair", "date: 2026-02-10, event: review-decided",
            "date: 2026-03-02, event: imr-requested, for: police")
        let daemon = try partnership.start()

        for question in [
            ["agenda", "--json", "--today", "2026-03-10"],
            ["cases", "--json", "--today", "2026-03-10"],
            ["explain", "BSCP-2026-014", "imr-completion[police]", "--json", "--today", "2026-03-10"],
            ["explain", "BSCP-2026-014", "imr-completion[1]", "--json", "--today", "2026-03-10"],
            ["show", "BSCP-2026-014", "--today", "2026-03-10"],
        ] {
            let asked = try Program.ctl.run(["--socket", partnership.socket] + question)
            let read = try Program.ctl.run(["--config", partnership.settings] + question)
            #expect(asked.status == 0)
            #expect(asked.output == read.output)
        }
        daemon.signal(SIGTERM)
        #expect(daemon.wait().status == 0)
        #expect(!FileManager.default.fileExists(atPath: partnership.socket))
    }

    @Test func `reacts to a case file, however it is saved`() throws {
        let partnership = try Partnership()
        let daemon = try partnership.start()

        try partnership.record("BSCP-2026-101", "date: 2026-01-20, event: brought-to-chair")
        try partnership.await("BSCP-2026-101 chair-decision", from: daemon)
        try partnership.write(
            "cases/.new",
            "case: BSCP-2026-102\nprocedure: scr-2015\nevents: [{date: 2026-01-20, event: brought-to-chair}]\n")
        #expect(
            rename("\(partnership.folder.path)/cases/.new", "\(partnership.folder.path)/cases/BSCP-2026-102.yaml") == 0)
        try partnership.await("BSCP-2026-102 chair-decision", from: daemon)

        #expect(try partnership.toldDuties().contains { $0.contains("BSCP-2026-101") })
        daemon.signal(SIGTERM)
        #expect(daemon.wait().status == 0)
    }

    @Test func `hears from the spool what became of a letter`() throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        let daemon = try partnership.start()
        let spool = partnership.folder.appending(path: "spool")
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: spool.appending(path: "queue").path).first)

        try FileManager.default.moveItem(
            at: spool.appending(path: "queue/\(name)"), to: spool.appending(path: "failed/\(name)"))
        try partnership.await("CASEWATCH_KIND=undelivered", from: daemon)

        #expect(try partnership.askDaemon("spool", "list").output.contains("failed"))
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `refuses to share its ledger, and leaves the first daemon alone`() throws {
        let partnership = try Partnership()
        let daemon = try partnership.start()

        let second = try Program.daemon.run(["--config", partnership.settings])

        #expect(second.status == 75)
        #expect(second.errors.contains("in use"))
        #expect(try partnership.askDaemon("status").status == 0)
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `keeps the floor under silence`() throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        let daemon = try partnership.start()

        let refused = try partnership.askDaemon(
            "ack", "BSCP-2026-014", "chair-decision", "--until", "2099-01-01", "--why", "on leave")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("statutory"))
        let held = try partnership.askDaemon("silence", "BSCP-2026-014", "--until", "2099-01-01", "--why", "on leave")
        #expect(held.status == 0)
        #expect(try partnership.askDaemon("silences").output.contains("BSCP-2026-014"))
        #expect(!daemon.errors.contains("on leave"))
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `reloads a procedure on SIGHUP`() throws {
        let partnership = try Partnership()
        let daemon = try partnership.start()
        try partnership.write("procedures/scr-2015.yaml", "procedure: scr-2015\n")

        daemon.signal(SIGHUP)
        try partnership.await("scr-2015.yaml:", from: daemon)

        let status = try partnership.askDaemon("status")
        #expect(status.output.contains("scr-2015.yaml:1:1"))
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `refuses to begin anew beside what an earlier ledger left`() throws {
        let partnership = try Partnership()
        let daemon = try partnership.start()
        daemon.signal(SIGTERM)
        daemon.wait()
        try FileManager.default.removeItem(at: partnership.folder.appending(path: "state/ledger.sqlite"))

        let refused = try Program.daemon.run(["--config", partnership.settings])

        #expect(refused.status == 78)
        #expect(refused.errors.contains("restore it from a backup"))
    }
}
