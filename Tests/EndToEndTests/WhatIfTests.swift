import Foundation
import TestSupport
import Testing

struct `What if` {
    private func partnership() throws -> Partnership {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        return partnership
    }

    @Test func `another procedure shows what moves, what is said otherwise, and sends nothing`() throws {
        let partnership = try partnership()
        let procedure = partnership.folder.appending(path: "procedures/scr-2015.yaml")
        let text = try String(contentsOf: procedure, encoding: .utf8)
        let examples = try #require(text.range(of: "\nexamples:"))
        let stricter = text[..<examples.lowerBound]
            .replacing("due: within 1 month of brought-to-chair", with: "due: within 2 weeks of brought-to-chair")
        try partnership.write("stricter.yaml", String(stricter) + "\n")

        let path = partnership.folder.appending(path: "stricter.yaml").path
        let answer = try partnership.ask("whatif", "--procedure", path, "--today", "2026-02-05")

        #expect(answer.status == 0)
        #expect(answer.output.contains("BSCP-2026-014  chair-decision  2026-02-20  2026-02-03    would be overdue"))
        #expect(answer.output.contains("would be said"))
        #expect(answer.output.contains("would no longer be said"))
        #expect(!FileManager.default.fileExists(atPath: partnership.folder.appending(path: "spool").path))
        #expect(!FileManager.default.fileExists(atPath: partnership.folder.appending(path: "state").path))
    }

    @Test func `the same procedure changes nothing`() throws {
        let partnership = try partnership()
        let path = partnership.folder.appending(path: "procedures/scr-2015.yaml").path

        let answer = try partnership.ask("whatif", "--procedure", path, "--today", "2026-02-05")

        #expect(answer.output == "Nothing would change.\n")
    }

    @Test func `a new bank holiday moves the days on which things are said`() throws {
        let partnership = try partnership()
        let file = partnership.folder.appending(path: "bank-holidays.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        let event = #"{"title":"One-off","date":"2026-02-20","notes":"","bunting":true},"#
        let first = try #require(
            text.range(of: #""events":"#).flatMap { text.range(of: "[", range: $0.upperBound..<text.endIndex) })
        try partnership.write("one-off.json", text.replacingCharacters(in: first, with: "[" + event))

        let path = partnership.folder.appending(path: "one-off.json").path
        let answer = try partnership.ask("whatif", "--holidays", path, "--today", "2026-02-05", "--json")

        #expect(answer.status == 0)
        #expect(answer.output.contains(#""moved":[]"#))
        #expect(answer.output.contains(#""at":"2026-02-19T09:00:00+00:00""#))
        #expect(answer.output.contains(#""rung":"on the day""#))
    }

    @Test func `a procedure that is refused says where and why`() throws {
        let partnership = try partnership()
        try partnership.write("broken.yaml", "procedure: scr-2015\n")

        let answer = try partnership.ask(
            "whatif", "--procedure", partnership.folder.appending(path: "broken.yaml").path)

        #expect(answer.status == 1)
        #expect(answer.errors.contains("broken.yaml:1:1: "))
    }
}
