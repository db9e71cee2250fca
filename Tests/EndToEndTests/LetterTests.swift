import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct `A letter, asked for at the terminal` {
    private func queue(_ partnership: Partnership) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: partnership.folder.appending(path: "spool/queue").path)
    }

    private func show(_ partnership: Partnership, _ letter: String, _ more: String...) throws -> Program.Result {
        try Program.ctl.run(["--config", partnership.settings, "spool", "show", letter] + more)
    }

    @Test func `to test a role says where it is and how to see whether it arrived`() throws {
        let partnership = try Partnership()
        let daemon = try partnership.start()

        let sent = try partnership.askDaemon("test-mail", "board-chair")
        let name = try #require(try queue(partnership).first)
        #expect(sent.status == 0)
        #expect(sent.output.contains("A test letter to board-chair is in the folder 'queue' of the spool"))
        #expect(sent.output.contains("the settings name no transport"))
        #expect(sent.output.contains("casewatchctl spool show '\(name)'"))
        #expect(daemon.errors.contains("a test letter to board-chair was asked for by uid \(getuid())"))

        let shown = try show(partnership, name)
        #expect(shown.status == 0)
        #expect(shown.output.contains("queued, decided "))
        #expect(shown.output.contains("\nSubject: Casewatch: test letter\n"))
        #expect(shown.output.contains("\nThis is a test letter. Nothing is asked of you.\n"))

        let unknown = try partnership.askDaemon("test-mail", "board-chiar")
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("there is no role of that name; did you mean 'board-chair'?"))
        #expect(!unknown.errors.contains("chiar"))
        #expect(try partnership.ask("test-mail", "board").status == 2)

        try partnership.carryEverything()
        try daemon.wait { try show(partnership, name).output.contains("sent, decided") }
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `is shown with its headers, its text, what it carries and what became of it`() throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        let daemon = try partnership.start()
        let name = try #require(try queue(partnership).first)

        let shown = try show(partnership, String(name.prefix(8)))
        #expect(shown.status == 0)
        #expect(shown.output.contains("letter   \(name)\n"))
        #expect(shown.output.contains("carries  BSCP-2026-014 chair-decision, due 2026-02-20: "))
        #expect(shown.output.contains("tries    none yet\n"))
        #expect(shown.output.contains("file     \(partnership.folder.path)/spool/queue/\(name)\n"))
        #expect(shown.output.contains("\nAuto-Submitted: auto-generated\n"))
        #expect(shown.output.contains("\n  Decide whether"))

        let object = try JSONSerialization.jsonObject(with: Data(try show(partnership, name, "--json").output.utf8))
        let fields = try #require(object as? [String: Any])
        #expect(fields["id"] as? String == name)
        #expect(fields["folder"] as? String == "queue")
        #expect((fields["carries"] as? [String])?.first?.hasPrefix("BSCP-2026-014:chair-decision:2026-02-20:") == true)

        #expect(try show(partnership, "ffffffff").status == 1)
        #expect(try show(partnership, "../../etc/passwd").errors.contains("there is no letter of that name"))
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `about very many duties is shown with the first of them and the number of the others`() throws {
        let partnership = try Partnership()
        for number in 100..<203 {
            try partnership.record("BSCP-2026-\(number)", "date: 2026-01-20, event: brought-to-chair")
        }
        let daemon = try partnership.start()
        let letters = try queue(partnership).map { try show(partnership, $0, "--json").output }
        let name = try #require(
            try queue(partnership).first { try show(partnership, $0).output.contains("Casewatch-More") })

        #expect(try show(partnership, name).output.contains("carries  3 more, which stand in its text\n"))
        #expect(letters.contains { $0.contains("\"carries_more\":3") })
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `that failed is shown with the reply, and without a daemon as far as its file tells`() throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        let daemon = try partnership.start()
        let name = try #require(try queue(partnership).first)
        try partnership.write("spool/failed/\(name).reply", "550 5.1.1 <chair@partnership.example>: no such mailbox\n")
        try FileManager.default.moveItem(
            at: partnership.folder.appending(path: "spool/queue/\(name)"),
            to: partnership.folder.appending(path: "spool/failed/\(name)"))
        try partnership.await("CASEWATCH_KIND=undelivered", from: daemon)

        #expect(try show(partnership, name).output.contains("reply    550 5.1.1 <chair@partnership.example>: no such"))
        let list = try partnership.askDaemon("spool", "list")
        #expect(list.output.contains("550 5.1.1"))
        #expect(!list.output.contains("chair@"))
        daemon.signal(SIGTERM)
        daemon.wait()

        let offline = try show(partnership, name)
        #expect(offline.status == 3)
        #expect(offline.output.contains("state    in the folder 'failed'\n"))
        #expect(offline.output.contains("reply    550 5.1.1 <chair@partnership.example>: no such mailbox\n"))
        #expect(offline.output.contains("what became of it is not known: cannot reach the daemon"))
        #expect(offline.output.contains("\nSubject: BSCP-2026-014 chair-decision\n"))
    }

    @Test func `waits by intent in a simulation, whatever the transport`() throws {
        let partnership = try Partnership()
        try partnership.configure("mail: {transport: smtp}")
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        let run = try Program.daemon.run(
            ["--config", partnership.settings, "--simulate", "2026-01-20..2026-04-20"])
        #expect(run.status == 0)
        #expect(!run.output.contains("CASEWATCH_KIND=undelivered"))
        #expect(try queue(partnership).count > 5)
        let failed = partnership.folder.appending(path: "spool/failed").path
        #expect(try FileManager.default.contentsOfDirectory(atPath: failed) == [])
    }
}
