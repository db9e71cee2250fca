import Foundation
import TestSupport
import Testing

/// What people write about a case stays where they wrote it.
@Suite(.serialized) struct `Nobody's words` {
    @Test(.enabled(if: ServerHouse.shared.python != nil, "\(ServerHouse.why)"))
    func `are in a letter, the journal or a file's name of a whole year`() throws {
        let server = try TestServer()
        let office = try TaintedOffice(
            mail: "transport: smtp, smtp: {host: 127.0.0.1, port: \(server.port), tls: none, user: \"\"}")

        let year = try Program.daemon.run(["--config", office.settings, "--simulate", "2026-01-01..2026-12-31"])
        #expect(year.status == 0, "\(year.errors)")
        let courier = try Program.courier.run(["--config", office.settings, "--once"])
        #expect(courier.status == 0, "\(courier.errors)")

        let letters = try server.letters
        #expect(letters.count > 300)
        #expect(year.output.contains("CASEWATCH_KIND=escalated"))
        #expect(Set(letters.flatMap { Canary.found(in: $0.bytes, of: .letter) }) == [])
        // A letter to the roles of another service, or to anybody else, tells the service by its number.
        let told = letters.filter { Canary.subject.isIn($0.bytes) }
        #expect(!told.isEmpty)
        #expect(told.allSatisfy { $0.recipients.allSatisfy { $0.contains("qwvspolice") } })
        #expect(letters.contains { Canary.note.isIn($0.bytes) })

        for said in [year.output, year.errors, courier.output, courier.errors] {
            #expect(Canary.found(in: said, of: .journal) == [])
        }
        let spool = office.place.path + "/spool"
        for path in try FileManager.default.subpathsOfDirectory(atPath: spool) {
            #expect(Canary.found(in: path, of: .fileName) == [])
            let bytes = FileManager.default.contents(atPath: "\(spool)/\(path)") ?? Data()
            #expect(Canary.found(in: Array(bytes), of: .letter) == [], "\(path)")
        }
    }

    @Test func `are in an answer, the journal or the ledger of a running daemon`() throws {
        let office = try TaintedOffice(mail: "transport: none")
        let daemon = try Program.daemon.start(["--config", office.settings])
        let socket = office.place.path + "/run/control.sock"
        func ask(_ words: [String]) throws -> Program.Result { try Program.ctl.run(["--socket", socket] + words) }

        try daemon.wait { try ask(["status"]).status == 0 }
        // What is asked wrongly is echoed to who asks, at most.
        for words in Self.wrongQuestions { _ = try ask(words) }
        let silence = ["silence", "BSCP-2026-014", "--until", "2099-01-01", "--why", "qvvr-reason"]
        #expect(try ask(silence).status == 0)
        try office.place.write(
            "case: BSCP-2026-011\nprocedure: scr-2015\nqzvk: now refused\nevents: []\n", to: "cases/BSCP-2026-011.yaml")
        _ = try ask(["rescan"])
        _ = try ask(["reload"])
        let failed = try office.failLetter(saying: { "550 5.1.1 <\($0)>: Recipient address rejected" })
        _ = try ask(["rescan"])
        #expect(try ask(["spool", "list"]).output.contains("550 5.1.1"))
        let words = try Program.ctl.run(["--config", office.settings, "spool", "show", failed])
        #expect(words.output.contains("Recipient address rejected"))

        for words in Self.questions + Self.questions.map({ $0 + ["--json"] }) {
            for end in [try ask(words), try Program.ctl.run(["--config", office.settings] + words)] {
                #expect(Canary.found(in: end.output, of: .answer) == [], "\(words)")
                #expect(Canary.found(in: end.errors, of: .answer) == [], "\(words)")
            }
        }
        #expect(try ask(["silences"]).output.contains("qvvr-reason"))
        try expectNothing(inPagesOf: office)
        try expectNothing(inLettersShownBy: office)
        try expectNothing(inRawRepliesOf: office, while: daemon)
        daemon.signal(SIGTERM)
        let end = daemon.wait()
        #expect(end.status == 0)
        #expect(Canary.found(in: end.errors, of: .journal) == [])
        #expect(Canary.found(in: end.output, of: .journal) == [])
        for (name, bytes) in try office.files(in: "calendar") {
            #expect(Canary.found(in: name, of: .fileName) == [])
            #expect(Canary.found(in: bytes, of: .page) == [], "\(name)")
        }
        #expect(try office.files(in: "calendar").count > 3)
        for folder in ["state", "run", "spool"] {
            let path = office.place.path + "/" + folder
            for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
                #expect(Canary.found(in: name, of: .fileName) == [])
                let bytes = FileManager.default.contents(atPath: "\(path)/\(name)") ?? Data()
                #expect(Canary.found(in: Array(bytes), of: .ledger) == [], "\(name)")
            }
        }
    }

    @Test(arguments: TaintedOffice.refusedRules)
    func `are in what any program says of a file that is refused`(_ file: String, _ text: String) throws {
        let office = try TaintedOffice(mail: "transport: none")
        try office.place.write(text, to: file)

        let ends = [
            try Program.daemon.run(["--config", office.settings, "--simulate", "2026-01-01..2026-01-31"]),
            try Program.courier.run(["--config", office.settings, "--once"]),
            try Program.ctl.run(["--config", office.settings, "check"]),
            try Program.ctl.run(["--config", office.settings, "status"]),
            try Program.ctl.run(["--config", office.settings, "report", "case", "BSCP-2026-014"]),
            try Program.ctl.run(["--config", office.settings, "report", "quarter"]),
        ]

        #expect(ends.contains { $0.status != 0 })
        for text in ends.flatMap({ [$0.output, $0.errors] }) {
            #expect(Canary.found(in: TaintedOffice.withoutFileNames(text), of: .journal) == [])
        }
    }

    /// The search itself: without this, finding nothing would mean nothing.
    @Test(arguments: [
        "x qzvk-word y", "x QZVK y", "To: =?utf-8?q?a_=71zvk?=", "To: =?utf-8?b?dGhlIHF6dmsgd29yZA==?=",
        "head: a\r\n qzv\r\n k", "qz=\r\nvk", "=51=5A=56=4B", "%71%7a%76%6b", "Zm9yIHF6dmsgd29yZHM=",
        "b3IgcXp2ayB3b3Jkcw==",
        "ciBxenZrIHdvcmRz",
    ])
    func `would be found in whatever form they had`(_ text: String) {
        #expect(!Canary.found(in: text, of: .letter).isEmpty)
        #expect(Canary.found(in: "an innocent text, Zm9yIG5vYm9keSdzIHdvcmRz", of: .letter).isEmpty)
    }

    /// What is made for people who look at paper, and travels.
    private func expectNothing(inPagesOf office: TaintedOffice) throws {
        for way in [["--config", office.settings], ["--socket", office.place.path + "/run/control.sock"]] {
            // Calendars are made of the ledger, which no daemon is asked for.
            for words in Self.pages + (way[0] == "--config" ? Self.calendars : []) {
                let end = try Program.ctl.run(way + words)
                #expect(end.status == 0, "\(words): \(end.errors)")
                #expect(Canary.found(in: end.output, of: .page) == [], "\(way[0]) \(words)")
                #expect(Canary.found(in: end.errors, of: .answer) == [], "\(way[0]) \(words)")
            }
        }
        // For the inspector, who sees services and reasons, and no address.
        for words in [["-o", "-"], ["--json"]] {
            let pack = try Program.ctl.run(
                ["--config", office.settings, "report", "evidence", "BSCP-2026-014"] + words)
            #expect(pack.status == 0, "\(pack.errors)")
            #expect(pack.output.contains("qvvr-reason"))
            #expect(Canary.found(in: pack.output, of: .answer) == [])
        }
    }

    private func expectNothing(inLettersShownBy office: TaintedOffice) throws {
        let letters = try office.files(in: "spool/queue").map(\.name)
        #expect(letters.count > 3)
        for letter in letters {
            for words in [[], ["--json"]] {
                let end = try Program.ctl.run(["--config", office.settings, "spool", "show", letter] + words)
                #expect(end.status == 0, "\(end.errors)")
                #expect(Canary.found(in: end.output, of: .letter) == [])
                #expect(Canary.found(in: end.errors, of: .answer) == [])
            }
        }
    }

    /// Every method that there is, asked without the help of the program's own client.
    private func expectNothing(inRawRepliesOf office: TaintedOffice, while daemon: Running) throws {
        let raw = RawCalls(socket: office.place.path + "/run/control.sock")
        let letter = try office.files(in: "spool/queue").first?.name ?? ""
        let one = #""case": "BSCP-2026-014", "key": "imr-completion[1]""#
        let calls = [
            ("Status", "{}"), ("Cases", "{}"), ("Agenda", "{}"), ("Explain", "{\(one)}"), ("Why", "{\(one)}"),
            ("Forecast", #"{"from": "2026-01-01", "to": "2027-12-31"}"#),
            ("Acknowledge", #"{\#(one), "until": "2099-01-01", "why": "qvvr"}"#),
            ("AddSilence", #"{"case": "BSCP-2026-014", "until": "2099-01-01", "why": "qvvr"}"#),
            ("RemoveSilence", #"{"id": "none"}"#), ("Silences", "{}"),
            ("Forget", #"{"case": "BSCP-2026-012", "why": "qvvr"}"#), ("Rescan", "{}"), ("Reload", "{}"),
            ("Spool", "{}"), ("RetryLetter", #"{"id": "\#(letter)"}"#), ("TestMail", #"{"role": "board-chair"}"#),
        ].map { (method: "io.casewatch.\($0)", parameters: $1) }
        #expect(try Set(raw.methods()) == Set(calls.map(\.method) + ["io.casewatch.Follow"]))

        let end = try raw.answers(to: calls + [("org.varlink.service.GetInfo", "{}")])
        #expect(end.status == 0, "\(end.errors)")
        #expect(end.output.split(separator: "\n").count == calls.count + 1)
        #expect(end.output.contains("qwvspolice"))
        #expect(Canary.found(in: end.output, of: .answer) == [])

        let heard = [
            try raw.firstNotice(), try Program.ctl.start(["--socket", raw.socket, "follow"]),
            try Program.ctl.start(["--socket", raw.socket, "follow", "--json"]),
        ]
        // Nobody tells when a follower listens: there is news until each has heard some.
        for number in 200..<900 where heard.contains(where: { $0.isRunning && $0.output.isEmpty }) {
            try office.place.write(
                "case: BSCP-2026-\(number)\nprocedure: scr-2015 # qzvk\nevents:\n"
                    + "  - {date: 2026-01-20, event: imr-requested, for: qwvspolice}\n",
                to: "cases/BSCP-2026-\(number).yaml")
            _ = try Program.ctl.run(["--socket", raw.socket, "rescan"])
        }
        for listener in heard {
            #expect(!listener.output.isEmpty)
            #expect(Canary.found(in: listener.output, of: .answer) == [])
            listener.signal(SIGINT)
            listener.wait()
        }
    }

    private static let pages: [[String]] = [
        ["report", "case", "BSCP-2026-014"], ["report", "case", "BSCP-2026-014", "--format", "csv"],
        ["report", "quarter"], ["report", "quarter", "--format", "csv"],
        ["report", "quarter", "--from", "2026-01-01", "--to", "2026-12-31"],
        ["calendar", "--month", "2026-03"], ["calendar", "--quarter", "2026-Q1", "--format", "html"],
        ["calendar", "--quarter", "2026-Q1", "--format", "csv"],
    ]

    private static let calendars: [[String]] = [
        ["calendar", "--format", "ics"], ["calendar", "--format", "ics", "--case", "BSCP-2026-014"],
        ["calendar", "--json"],
    ]

    private static let questions: [[String]] = [
        ["status"], ["cases"], ["agenda"], ["agenda", "--today", "2026-10-10"], ["silences"], ["spool", "list"],
        ["show", "BSCP-2026-014"], ["forecast", "--from", "2026-12-01", "--to", "2026-12-31"],
        ["explain", "BSCP-2026-014", "chair-decision"], ["explain", "BSCP-2026-014", "imr-completion[1]"],
        ["why", "BSCP-2026-014", "chair-decision"], ["why", "BSCP-2026-014", "imr-completion[1]"], ["probe"],
    ]

    private static let wrongQuestions: [[String]] = [
        ["show", "qzvk"], ["explain", "BSCP-2026-014", "qzvk"], ["why", "BSCP-2026-014", "qzvk[qzvk]"],
        ["ack", "BSCP-2026-014", "qzvk", "--until", "2099-01-01", "--why", "qvvr"],
        ["silence", "qzvk", "--until", "2099-01-01", "--why", "qvvr"], ["spool", "retry", "qzvk"],
        ["forget", "BSCP-2026-012", "--why", "qvvr"], ["unsilence", "qzvk"], ["test-mail", "qzvk"],
    ]
}
