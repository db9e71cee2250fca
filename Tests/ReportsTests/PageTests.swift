import Foundation
import Obligations
import Reports
import Templates
import Testing

struct `The pages` {
    @Test(arguments: ["case", "quarter", "calendar"])
    func `are those that a person has looked at`(name: String) throws {
        try Golden.expect(try Self.page(name), is: "\(name).html")
    }

    @Test func `of due dates can be had as plain text`() throws {
        try Golden.expect(Self.sheet.text, is: "calendar.txt")
    }

    @Test(arguments: ["case", "quarter", "calendar"])
    func `run nothing, load nothing and link nowhere`(name: String) throws {
        let page = try Self.page(name)
        for word in ["<script", "javascript:", "http://", "https://", "src=", "@import", " on", "<link", "<iframe"] {
            let rest = word == " on" ? page.matches(of: /<[^>]* on[a-z]+=/).map { String($0.output) } : []
            #expect(rest.isEmpty)
            if word != " on" { #expect(!page.contains(word), "\(word)") }
        }
        #expect(!page.contains("url(") || page.matches(of: /url\((?!#)/).isEmpty)
    }

    @Test func `count a duty whose date cannot be told as such, and not as due later`() throws {
        let page = try ReportPages().html(
            QuarterPage(
                QuarterFacts(
                    period: ReportPeriod(quarterOf: day("2026-11-20")), asOf: day("2026-11-20"),
                    duties: [
                        duty("a", .open, owner: "Chair"),
                        duty("b", .open, owner: "Chair", due: "2027-03-01", daysLeft: 101),
                    ], coming: [], earlier: [], refusedFiles: 0)))
        let row = try #require(page.firstMatch(of: /<tr><th scope="row">Chair.*?<\/tr>/)).output
        #expect(row.hasPrefix("<tr><th scope=\"row\">Chair (1 without a date)</th>"))
        let numbers = row.matches(of: /<td class="number[^"]*">([0-9]+)<\/td>/).map { String($0.output.1) }
        #expect(numbers == ["0", "0", "1", "0"])
        #expect(row.contains("aria-label=\"2 in all, 0 overdue\""))
    }

    @Test func `show a role called like a script as text`() throws {
        let page = try Self.page("case")
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(page.contains("feedback &amp; debriefing"))
    }

    @Test func `take the words of a partnership where it has its own`() throws {
        let own = TemplateText(name: "case", file: "case.mustache", text: "<p>Ours: {{answer}}{{> style}}</p>")
        let style = TemplateText(name: "style", file: "style.mustache", text: "-")
        #expect(
            try ReportPages(rewording: [own, style]).html(CasePage(sampleCase))
                == "<p>Ours: 2 of 4 duties are overdue, 1 ended too soon-</p>")
    }

    @Test(
        arguments: [
            ("case", "{{no-such-value}}"), ("quarter", "{{#roles}}{{/role}}"), ("lane", "{{{title}}}"),
            ("calendar", "{{> no-such-part}}"), ("duty-rows", "{{#rows}}"),
        ])
    func `refuse words that cannot be filled, with their place`(name: String, text: String) {
        let own = TemplateText(name: name, file: "\(name).mustache", text: text)
        let refusal = #expect(throws: TemplateRefusal.self) { try ReportPages(rewording: [own]) }
        let problems = refusal?.problems ?? []
        #expect(problems.first?.file == "\(name).mustache")
        #expect(Set(problems).count == problems.count)
    }

    @Test func `are built in as they are shipped`() throws {
        let folder = String(#filePath.dropLast("Tests/ReportsTests/PageTests.swift".count)) + "Config/reports/"
        for text in ReportTexts().all {
            let shipped = try String(contentsOfFile: folder + text.file, encoding: .utf8)
            #expect(shipped == text.text)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).map {
            $0.replacing(".mustache", with: "")
        }
        #expect(Set(names) == Set(ReportTexts.names))
    }

    private static let sheet = DueSheet(
        period: ReportPeriod(quarterOf: day("2026-11-20")), today: day("2026-11-20"), duties: sampleQuarter.duties,
        refusedFiles: 2)

    private static func page(_ name: String) throws -> String {
        let pages = try ReportPages()
        return switch name {
        case "case": pages.html(CasePage(sampleCase))
        case "quarter": pages.html(QuarterPage(sampleQuarter))
        default: pages.html(CalendarPage(sheet))
        }
    }
}

struct `The tables of reports` {
    @Test func `hold one row for each duty that has begun`() throws {
        try Golden.expect(CSVText(CSVTable(sampleCase)).text, is: "case.csv")
    }

    @Test func `name the part of the page that each duty stands in`() throws {
        try Golden.expect(CSVText(CSVTable(sampleQuarter)).text, is: "quarter.csv")
    }
}

/// Pages and tables kept as files, which a person has read and found right.
enum Golden {
    private static let folder = String(#filePath.dropLast("PageTests.swift".count)) + "Golden/"

    /// Compares byte for byte; a missing file is written, and fails so that somebody reads it.
    static func expect(_ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let place = URL(filePath: folder + name)
        guard let kept = try? Data(contentsOf: place) else {
            try Data(text.utf8).write(to: place)
            Issue.record(
                "there was no \(name): read the one just written and keep it", sourceLocation: sourceLocation)
            return
        }
        let isSame = kept == Data(text.utf8)
        #expect(isSame, "\(name) is no longer what is written", sourceLocation: sourceLocation)
    }
}
