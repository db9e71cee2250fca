import Foundation
import Glibc
import TestSupport
import Testing

struct `The commands that write` {
    private let partnership: Partnership
    private let reference = "BSCP-2026-014"

    init() throws {
        partnership = try Partnership()
    }

    @Test func `begin a case and record what happens in it`() throws {
        let begun = try partnership.ask("new", reference, "--procedure", "scr-2015")
        let brought = try partnership.ask("record", reference, "brought-to-chair", "--date", "2026-01-20")
        let decided = try partnership.ask("record", reference, "review-decided", "--date", "2026-02-10")

        #expect(begun.output == "BSCP-2026-014: begun, following scr-2015. Nothing is recorded yet.\n")
        #expect([begun, brought, decided].map(\.status) == [0, 0, 0])
        let told = decided.output.split(separator: "\n")
        #expect(
            told.prefix(2) == [
                "BSCP-2026-014: recorded review-decided on 2026-02-10.",
                "met     chair-decision, 10 days before its date",
            ])
        #expect(told.contains { $0.hasPrefix("opens   review-completion, due 2026-08-10") })
        #expect(
            try text() == """
                case: BSCP-2026-014
                procedure: scr-2015
                events:
                  - date: 2026-01-20
                    event: brought-to-chair
                  - date: 2026-02-10
                    event: review-decided

                """)
        #expect(try partnership.ask("check").status == 0)
    }

    @Test func `record every part of an event`() throws {
        try partnership.record(reference, "date: 2026-01-20, event: brought-to-chair")
        let recorded = try partnership.ask(
            "record", reference, "panel-told-no-review", "--date", "2026-02-20", "--for", "police", "--until",
            "2026-03-01", "--with", "explanation,incident-notification", "anonymised-details")

        #expect(recorded.status == 0)
        #expect(
            recorded.output.hasPrefix(
                "BSCP-2026-014: recorded panel-told-no-review for police on 2026-02-20 until 2026-03-01 with explanation, "
                    + "incident-notification, anonymised-details.\n"))
        #expect(
            try text().hasSuffix(
                "\n  - {date: 2026-02-20, event: panel-told-no-review, for: police, until: 2026-03-01, "
                    + "with: [explanation, incident-notification, anonymised-details]}\n"))
    }

    @Test func `take today's date in the settings' time zone where none is given`() throws {
        try partnership.record(reference, "date: 2026-01-20, event: brought-to-chair")
        let days = try [today(), partnership.ask("record", reference, "review-decided").output, today()]

        #expect(days[1].hasPrefix("BSCP-2026-014: recorded review-decided on \(days[0]).") || days[1].contains(days[2]))
    }

    @Test func `answer as one JSON object`() throws {
        let begun = try partnership.ask("new", reference, "--procedure", "scr-2015", "--json")
        _ = try partnership.ask("record", reference, "brought-to-chair", "--date", "2026-01-20")
        let decided = try partnership.ask("record", reference, "review-decided", "--date", "2026-02-10", "--json")
        let forced = try partnership.ask(
            "record", reference, "review-decided", "--date", "2026-01-01", "--force", "--why", "the \"minutes\"",
            "--json")

        #expect(try object(begun.output) as? [String: String] == ["case": reference, "procedure": "scr-2015"])
        let answer = try object(decided.output)
        #expect(answer["case"] as? String == reference)
        #expect((answer["event"] as? [String: Any])?["event"] as? String == "review-decided")
        #expect((answer["closed"] as? [[String: Any]])?.map { $0["key"] as? String } == ["chair-decision"])
        let opened = try #require(answer["opened"] as? [[String: Any]])
        #expect(opened.contains { $0["key"] as? String == "review-completion" && $0["due"] as? String == "2026-08-10" })
        #expect(try object(forced.output)["why"] as? String == "the \"minutes\"")
        #expect((try object(forced.output)["forced"] as? [String])?.count == 1)
    }

    @Test(
        arguments: [
            (["record"], 2),
            (["record", "BSCP-2026-014"], 2),
            (["record", "BSCP-2026-014", "published", "--date", "2026-02-10", "--force"], 2),
            (["record", "BSCP-2026-014", "published", "--date", "2026-02-10", "--why", "so"], 2),
            (["record", "BSCP-2026-014", "published", "--force", "--why", " "], 2),
            (["record", "BSCP-2026-014", "published", "--force", "--why", "so\u{1B}[2J"], 2),
            (["record", "BSCP-2026-014", "published", "--with", ","], 2),
            (["record", "BSCP-2026-014", "published", "--socket", "/run/control.sock"], 2),
            (["record", "BSCP-2026-014", "CANARY", "--date", "2026-02-10"], 1),
            (["record", "BSCP-2026-014", "published", "--date", "CANARY"], 1),
            (["record", "BSCP-2026-014", "published", "--date", "2999-01-01"], 1),
            (["record", "BSCP-2026-014", "published", "--for", "CANARY, with: [a]"], 1),
            (["record", "BSCP-2026-014", "completion-extended"], 1),
            (["record", "BSCP-2026-014", "approved", "--date", "2026-02-15"], 1),
            (["record", "BSCP-2026-014", "published", "--date", "2026-03-02"], 1),
            (["record", "CANARY", "published"], 1),
            (["record", "../BSCP-2026-014", "published"], 1),
            (["record", "BSCP-2026-015", "published"], 1),
            (["new", "BSCP-2026-015"], 2),
            (["new", "BSCP-2026-015", "--procedure", "CANARY"], 1),
            (["new", "CANARY", "--procedure", "scr-2015"], 1),
            (["new", "BSCP-2026-014", "--procedure", "scr-2015"], 1),
        ] as [([String], Int32)])
    func `refuse with the code that scripts rely on, and write nothing`(arguments: [String], status: Int32) throws {
        try partnership.record(
            reference, "date: 2026-03-02, event: published", "date: 2026-02-20, event: presented-to-board",
            "date: 2026-02-10, event: overview-completed")
        let before = try text()
        let result = try Program.ctl.run(arguments + ["--config", partnership.settings])

        #expect(result.status == status)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("casewatchctl: "))
        #expect(status == 2 || !result.errors.contains("CANARY"))
        #expect(try text() == before)
        #expect(try names() == ["BSCP-2026-014.yaml"])
    }

    @Test func `do with a reason what they would not do without`() throws {
        try partnership.record(reference, "date: 2026-03-02, event: published")
        let refused = try partnership.ask("record", reference, "approved", "--date", "2026-03-05")
        let forced = try partnership.ask(
            "record", reference, "approved", "--date", "2026-03-05", "--force", "--why", "the minutes are dated so")

        #expect(refused.status == 1)
        #expect(
            refused.errors == """
                casewatchctl: published would be dated before approved, against the order of the procedure
                correct it, or record it all the same with --force --why REASON

                """)
        #expect(forced.status == 0)
        #expect(
            forced.output.contains(
                "\nforced: published would be dated before approved, against the order of the procedure\n"))
        #expect(forced.output.contains("\nwhy: the minutes are dated so (said here only, "))
        #expect(forced.output.contains("\nwarning: BSCP-2026-014: published is dated before approved\n"))
        #expect(try !text().contains("minutes"))
    }

    @Test func `say which file keeps them from writing`() throws {
        try partnership.write("cases/\(reference).yaml", "case: BSCP-2026-014\nprocedure: lost\nevents:\n")
        try partnership.write("procedures/lost.yaml", "procedure: lost\n")
        let refused = try partnership.ask("record", reference, "published")

        #expect(refused.status == 1)
        #expect(
            refused.errors.contains("/cases/BSCP-2026-014.yaml:2:12: 'procedure' names no procedure that is loaded"))
        #expect(refused.errors.contains("/procedures/lost.yaml:1:1: "))
    }

    private func text() throws -> String {
        try String(contentsOf: partnership.folder.appending(path: "cases/\(reference).yaml"), encoding: .utf8)
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: partnership.folder.appending(path: "cases").path)
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func today() throws -> String {
        var style = Date.ISO8601FormatStyle().year().month().day()
        style.timeZone = try #require(TimeZone(identifier: "Europe/London"))
        return Date.now.formatted(style)
    }
}
