import Foundation
import TestSupport
import Testing

/// What an administrator reads of letters that do not go.
@Suite(.serialized) struct `Letters that wait` {
    private func partnership(_ mail: String) throws -> Partnership {
        let partnership = try Partnership()
        try partnership.configure("mail: {\(mail)}")
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        return partnership
    }

    private func smtp(_ port: Int) -> String {
        "transport: smtp, smtp: {host: 127.0.0.1, port: \(port), tls: none, user: \"\"}"
    }

    private func carry(_ partnership: Partnership) throws -> Program.Result {
        try Program.courier.run(["--config", partnership.settings, "--once"])
    }

    private func mailLine(_ status: Program.Result) -> String? {
        status.output.split(separator: "\n").first { $0.hasPrefix("mail ") }.map { $0.dropFirst(10) }.map(String.init)
    }

    @Test func `are no fault where no transport is chosen, however long they wait, and status says why`() throws {
        let partnership = try partnership("transport: none")
        let daemon = try partnership.start()
        let spool = partnership.folder.appending(path: "spool/queue")
        // Letters of three days ago, for whoever goes by their files.
        for name in try FileManager.default.contentsOfDirectory(atPath: spool.path) {
            try FileManager.default.setAttributes(
                [.modificationDate: Date.now.addingTimeInterval(-3 * 86_400)], ofItemAtPath: "\(spool.path)/\(name)")
        }

        for ask in [partnership.askDaemon, partnership.ask] as [(String...) throws -> Program.Result] {
            let probe = try ask("probe", "--warning-overdue", "9", "--warning-age", "0", "--critical-age", "0")
            #expect(probe.status == 0, "\(probe.output)")
            #expect(probe.output.contains(#/ queued=[1-9][0-9]* failed=0;0;10 age=U;/#), "\(probe.output)")
            #expect(
                try mailLine(ask("status"))
                    == "'transport' is none: letters wait in the spool by intention, until the settings name a mail server"
            )
            #expect(try ask("status", "--json").output.contains("mail: 'transport' is none"))
            #expect(try !ask("status", "--metrics").output.contains("oldest_letter_age_seconds 2"))
        }
        daemon.signal(SIGTERM)
        #expect(daemon.wait().status == 0)
    }

    @Test(.enabled(if: ServerHouse.shared.python != nil, "\(ServerHouse.why)"))
    func `tell in the status what is in the way and since when, and in the list how often each was tried`() throws {
        let server = try TestServer("--plan", "rcpt:450 4.2.1 Busy,rcpt:450 4.2.1 Busy,accept")
        let partnership = try partnership(smtp(server.port))
        let daemon = try partnership.start()
        let count = try FileManager.default.contentsOfDirectory(
            atPath: partnership.folder.appending(path: "spool/queue").path
        ).count
        #expect(
            try mailLine(partnership.askDaemon("status"))
                == "no courier has looked at the spool yet: does casewatch-courier run?")

        #expect(try carry(partnership).status == 1)
        let put = try partnership.askDaemon("status")
        #expect(mailLine(put)?.contains("put off by the mail server, first at 20") == true, "\(put.output)")
        #expect(mailLine(put)?.contains(": 450 4.2.1; it is tried again") == true, "\(put.output)")
        #expect(try mailLine(partnership.ask("status")) == mailLine(put))
        let list = try partnership.askDaemon("spool", "list").output
        #expect(
            list.contains(#/queued +1 +[0-9a-f]{32},S=[0-9]+,H=[0-9a-f]{16}.eml +put off, and tried again: 450 4.2.1/#))

        server.stop()
        #expect(try carry(partnership).status == 1)
        let lost = try partnership.askDaemon("status")
        #expect(mailLine(lost)?.hasPrefix("no letter can go since 20") == true, "\(lost.output)")

        let another = try TestServer()
        try partnership.configure("mail: {\(smtp(another.port))}")
        #expect(try carry(partnership).status == 0)
        _ = try partnership.askDaemon("rescan")
        #expect(try mailLine(partnership.askDaemon("status")) == nil)
        let sent = try partnership.askDaemon("spool", "list").output
        #expect(sent.contains(#/sent +[23] /#), "\(sent)")
        #expect(sent.split(separator: "\n").count { $0.contains(" sent ") } == count)
        daemon.signal(SIGTERM)
        #expect(daemon.wait().status == 0)
    }

    @Test(.enabled(if: ServerHouse.shared.python != nil, "\(ServerHouse.why)"))
    func `are not held up by a file that is damaged, which is set aside, said and written anew`() throws {
        let server = try TestServer()
        let partnership = try partnership(smtp(server.port))
        let daemon = try partnership.start()
        let spool = partnership.folder.appending(path: "spool")
        func names(_ folder: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: spool.appending(path: folder).path).sorted()
        }
        let letters = try names("queue")
        let damaged = try #require(letters.first)
        let path = spool.appending(path: "queue/\(damaged)")
        let text = try String(contentsOf: path, encoding: .utf8)
        #expect(letters.count > 1)
        try Data(text.replacing("Subject: ", with: "Subjekt: ").utf8).write(to: path)
        try partnership.write("spool/queue/notes.txt", "no letter")

        let courier = try carry(partnership)

        #expect(courier.status == 0, "\(courier.errors)")
        #expect(try names("corrupt") == [damaged, "notes.txt"].sorted())
        #expect(try names("sent") == letters.filter { $0 != damaged })
        for name in [damaged, "notes.txt"] {
            #expect(courier.errors.contains("corrupt/\(name)"), "\(courier.errors)")
        }
        // The daemon, which has its bytes, writes it once more, and it goes.
        _ = try partnership.askDaemon("rescan")
        try partnership.await("a letter that was not sent is no longer in the spool; it is spooled again", from: daemon)
        try daemon.wait {
            _ = try partnership.askDaemon("rescan")
            return try !names("queue").isEmpty
        }
        #expect(try carry(partnership).status == 0)
        #expect(try names("sent") == letters)
        #expect(try server.letters.count == letters.count)
        #expect(try server.letters.contains { $0.text == text })
        daemon.signal(SIGTERM)
        #expect(daemon.wait().status == 0)
    }
}
