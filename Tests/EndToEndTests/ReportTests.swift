import Foundation
import TestSupport
import Testing

struct `The reports` {
    private let partnership: Partnership

    init() throws { partnership = try Partnership(reviews: ()) }

    private func ask(_ line: String) throws -> Program.Result {
        try Program.ctl.run(["--config", partnership.settings] + line.split(separator: " ").map(String.init))
    }

    @Test(
        arguments: [
            "report case BSCP-2026-014", "report case BSCP-2026-014 --format csv", "report quarter",
            "report quarter --format csv", "report case BSCP-2026-014 --json", "report quarter --json",
            "calendar --quarter 2026-Q4 --format html",
            "calendar --quarter 2026-Q4", "calendar --month 2026-10 --format csv",
        ])
    func `name no service, agency or action, from the files and from the daemon alike`(line: String) throws {
        let files = try ask(line)
        let daemon = try partnership.start()
        defer { daemon.signal(SIGTERM) }
        let asked = try Program.ctl.run(
            ["--socket", partnership.socket] + line.split(separator: " ").map(String.init))

        for answer in [files, asked] {
            #expect(answer.status == 0, "\(answer.errors)")
            #expect(!answer.output.isEmpty)
            for name in ["police", "health", "education", "action-1", "action-2"] {
                #expect(!answer.output.contains("[\(name)]") && !answer.output.contains(" \(name)"))
            }
            if line.contains("014") { #expect(answer.output.contains("imr-completion[1]")) }
        }
    }

    @Test func `tell what was said once there is a ledger, with the daemon and without it`() throws {
        let before = try ask("report case BSCP-2026-014").output
        #expect(before.contains("the ledger could not be read"))

        let daemon = try partnership.start()
        let asked = try partnership.askDaemon("report", "case", "BSCP-2026-014").output
        daemon.signal(SIGTERM)
        daemon.wait()
        let after = try ask("report case BSCP-2026-014").output

        for page in [asked, after] {
            #expect(!page.contains("the ledger could not be read"))
            #expect(page.contains("#mark-escalation\" x="))
        }
    }

    @Test func `answer first, and as of the day asked for`() throws {
        #expect(
            try ask("report case BSCP-2026-014 --today 2026-11-20").output.contains(
                "<h1 class=\"late\">1 of 2 duties is overdue</h1>"))
        #expect(
            try ask("report case BSCP-2026-014 --today 2026-10-01").output.contains(
                "<h1>None of 4 duties is overdue</h1>"))
        let past = try ask("report quarter --from 2026-07-01 --to 2026-09-30 --today 2026-11-20").output
        #expect(past.contains("1 July to 30 September 2026"))
        #expect(past.contains("As of 30 September 2026."))
        #expect(past.contains("Jul to Sep 2025"))
    }

    @Test func `of a case say as one JSON object what the page says`() throws {
        let text = try ask("report case BSCP-2026-014 --json --today 2026-11-20").output
        let report = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(report["case"] as? String == "BSCP-2026-014")
        #expect(report["today"] as? String == "2026-11-20")
        #expect(report["answer"] as? String == "1 of 2 duties is overdue")
        #expect(report["knows_what_was_said"] as? Bool == false)
        let duties = try #require(report["duties"] as? [[String: Any]])
        let late = try #require(
            duties.first { ($0["duty"] as? [String: Any])?["key"] as? String == "imr-completion[1]" })
        let duty = try #require(late["duty"] as? [String: Any])
        #expect(duty["state"] as? String == "overdue")
        #expect(duty["due"] as? String == "2026-10-28")
        #expect(duty["days_left"] is Int)
        #expect((late["explanation"] as? [[String: Any]])?.isEmpty == false)
        #expect(duties.allSatisfy { ($0["duty"] as? [String: Any])?["state"] as? String != "waiting" })
        #expect(try ask("report case BSCP-2026-014 --format json --today 2026-11-20").output == text)
    }

    @Test func `of a quarter say as one JSON object what the page says, part by part`() throws {
        let text = try ask("report quarter --json --today 2026-11-20").output
        let report = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(report["from"] as? String == "2026-10-01")
        #expect(report["to"] as? String == "2026-12-31")
        #expect(report["as_of"] as? String == "2026-11-20")
        #expect((report["answer"] as? String)?.contains("overdue") == true)
        let csv = try ask("report quarter --format csv --today 2026-11-20").output
        for (part, key) in [
            ("overdue", "overdue"), ("still due", "still_due"), ("done in time", "done_in_time"),
            ("done late", "done_late"), ("action plan", "action_plan"), ("next", "next"),
        ] {
            let rows = csv.split(separator: "\r\n").count { $0.hasPrefix("\(part),") }
            #expect((report[key] as? [Any])?.count == rows, "\(key)")
        }
        let trend = try #require(report["trend"] as? [[String: Any]])
        #expect(trend.count == 5)
        #expect(trend.last?["in_time"] as? Int == (report["done_in_time"] as? [Any])?.count)
    }

    @Test func `are written whole to a file, which is theirs to replace`() throws {
        let place = partnership.folder.appending(path: "page.html")
        try Data("before".utf8).write(to: place)
        let written = try ask("report quarter --today 2026-11-20 -o \(place.path)")
        #expect(written.status == 0)
        #expect(written.output == "")
        #expect(try String(contentsOf: place, encoding: .utf8) == ask("report quarter --today 2026-11-20").output)
        #expect(try ask("report quarter -o /nowhere/page.html").status == 1)
    }

    @Test(
        arguments: [
            ("report quarter --from 2026-10-01", 2), ("report quarter --from 2026-12-31 --to 2026-10-01", 1),
            ("report quarter --from 2026-02-30 --to 2026-10-01", 2), ("report case BSCP-2026-999", 1),
            ("report case", 2), ("report case BSCP-2026-014 --format pdf", 2),
            ("report case BSCP-2026-014 --json --format csv", 2), ("report quarter --json --format html", 2),
            ("calendar --month 2026-13", 2),
            ("calendar --quarter 2026-Q5", 2), ("calendar --month 2026-12 --quarter 2026-Q4", 2),
            ("calendar --month 2026-12 --format ics", 2), ("calendar --month 2026-12 --json", 2),
            ("calendar --month 2026-12 --case BSCP-2026-999", 1), ("agenda --graph --json", 2),
            ("agenda --graph --csv", 2),
            ("agenda --csv --json", 2),
        ] as [(String, Int32)])
    func `refuse what cannot be meant`(line: String, status: Int32) throws {
        let refused = try ask(line)
        #expect(refused.status == status)
        #expect(refused.output == "")
        #expect(refused.errors != "")
    }

    @Test func `are in the words of the partnership, once 'check' finds nothing wrong with them`() throws {
        let folder = partnership.folder.appending(path: "reports")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        try partnership.write("reports/case.mustache", "Ours: {{answer}}\n")
        #expect(try ask("check").status == 0)
        #expect(try ask("report case BSCP-2026-014 --today 2026-11-20").output == "Ours: 1 of 2 duties is overdue\n")
        #expect(try ask("check \(folder.path)/case.mustache").status == 0)

        try partnership.write("reports/quarter.mustache", "fine\n  {{canary}}\n")
        let check = try ask("check")
        #expect(check.status == 1)
        #expect(check.output.contains("reports/quarter.mustache:2:3: "))
        #expect(!check.output.contains("{{canary}}"))
        #expect(try ask("check \(folder.path)/quarter.mustache").status == 1)
        #expect(try ask("report quarter").status == 1)
    }

    @Test(
        arguments: [
            ("cases", "Case,Procedure,"), ("agenda", "Due,Act by,"), ("agenda --state all", "Due,Act by,"),
            ("show BSCP-2026-014", "Due,Act by,"), ("forecast --from 2026-11-20 --to 2027-11-20", "When,Case,"),
            ("why BSCP-2026-014 chair-decision", "Case,Duty,Rung,"),
        ])
    func `and every other table can be had for a spreadsheet`(line: String, beginning: String) throws {
        let table = try ask(line + " --today 2026-11-20 --csv").output
        #expect(table.hasPrefix(beginning))
        let lines = table.components(separatedBy: "\r\n")
        #expect(lines.count > 2)
        #expect(lines.last == "")
        for cell in lines.flatMap({ $0.split(separator: ",") }) { #expect(!"=+-@".contains(cell.first ?? " ")) }
    }

    @Test func `and so can silences and letters, of the daemon`() throws {
        let daemon = try partnership.start()
        defer { daemon.signal(SIGTERM) }
        _ = try partnership.askDaemon(
            "silence", "BSCP-2026-012", "--until", "2099-12-31", "--why", "=HYPERLINK(\"x\"), they \"know\"")
        #expect(
            try partnership.askDaemon("silences", "--csv").output
                .contains(",\"'=HYPERLINK(\"\"x\"\"), they \"\"know\"\"\"\r\n"))
        #expect(try partnership.askDaemon("spool", "list", "--csv").output.hasPrefix("Created,To,State,"))
    }

    @Test func `and the agenda can be drawn, in the characters that the locale knows`() throws {
        let symbols = try Running([
            "/usr/bin/env", "LC_ALL=C.UTF-8", "COLUMNS=80", Program.ctl.path, "--config", partnership.settings,
            "agenda", "--graph", "--today", "2026-11-20",
        ]).wait()
        let ascii = try Running([
            "/usr/bin/env", "LC_ALL=C", "COLUMNS=80", Program.ctl.path, "--config", partnership.settings, "agenda",
            "--graph", "--today", "2026-11-20",
        ]).wait()
        #expect(symbols.output.contains("imr-completion[education]"))
        #expect(symbols.output.contains("● overdue"))
        #expect(symbols.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(!symbols.output.contains("\u{1B}"))
        #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 })
        #expect(ascii.output.contains("# overdue"))
    }
}
