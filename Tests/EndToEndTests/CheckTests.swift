import Foundation
import TestSupport
import Testing

struct `Checking` {
    private func checked(_ arrange: (Partnership) throws -> Void) throws -> Program.Result {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try arrange(partnership)
        return try partnership.ask("check")
    }

    private func caseFile(_ rest: String) -> String { "case: BSCP-2026-014\nprocedure: scr-2015\n\(rest)" }

    @Test(
        arguments: [
            (
                "events:\n  - {date: 2026-01-20, event: brought-to-chair, until: 2026-02-01}\n",
                "BSCP-2026-014.yaml:4:56: 'until' has no effect"
            ),
            (
                "events:\n  - {date: 2026-01-20, event: brought-to-chair}\n"
                    + "  - {date: 2026-01-20, event: brought-to-chair}\n",
                "BSCP-2026-014.yaml:5:5: the same event is recorded in line 4 already"
            ),
            (
                "people:\n  lead-reviewer: reviewer-9\nevents:\n  - {date: 2026-01-20, event: brought-to-chair}\n",
                "BSCP-2026-014.yaml:4:18: a value in 'people' names nobody in the contacts"
            ),
        ])
    func `warns of what a case says and cannot mean`(rest: String, warning: String) throws {
        let result = try checked { try $0.write("cases/BSCP-2026-014.yaml", caseFile(rest)) }
        #expect(result.status == 0)
        #expect(result.output.contains("/\(warning)"), "\(result.output)")
        #expect(!result.output.contains("reviewer-9"))
        #expect(result.output.contains("nothing is refused, "))
    }

    @Test func `finds nothing strange in events that are alike and are not the same`() throws {
        let result = try checked {
            try $0.write(
                "cases/BSCP-2026-014.yaml",
                caseFile(
                    "people: {lead-reviewer: reviewer-1}\nevents:\n"
                        + "  - {date: 2026-01-20, event: imr-requested, for: police}\n"
                        + "  - {date: 2026-01-20, event: imr-requested, for: education}\n"
                        + "  - {date: 2026-01-21, event: imr-requested, for: police}\n"
                        + "  - {date: 2026-01-20, event: completion-extended, until: 2026-12-01}\n"))
        }
        #expect(!result.output.contains("BSCP-2026-014.yaml:"), "\(result.output)")
    }

    @Test(
        arguments: [
            ("cases/BSCP-2026-015.yml", true), ("cases/BSCP-2026-015.YAML", true),
            ("cases/bscp-2026-015.yaml.bak", true),
            ("cases/BSCP-2026-015", true), ("cases/notes.txt", false), ("cases/.BSCP-2026-015.yaml.swp", false),
            ("cases/BSCP-2026-015.yaml~", false),
        ])
    func `warns of a file that looks like a case and is not read`(name: String, isWarned: Bool) throws {
        let result = try checked { try $0.write(name, "") }
        #expect(result.output.contains("/\(name):1:1: this file looks like a case") == isWarned, "\(result.output)")
    }

    @Test func `warns of a directory among the cases`() throws {
        let result = try checked {
            try FileManager.default.createDirectory(
                at: $0.folder.appending(path: "cases/2025"), withIntermediateDirectories: true)
        }
        #expect(result.output.contains("/cases/2025:1:1: this directory is not read"))
    }

    @Test(
        arguments: [
            ("bord-chair: a@partnership.example", "; did you mean 'board-chair'?"),
            ("somebody: {for: {police: a@partnership.example}}", "under 'people'"),
        ])
    func `warns of a contact for a role that there is not`(entry: String, end: String) throws {
        let result = try checked { partnership in
            let contacts = partnership.folder.appending(path: "contacts.yaml")
            let text = try String(contentsOf: contacts, encoding: .utf8)
            try partnership.write("contacts.yaml", "\(entry)\n" + text)
        }
        #expect(result.status == 0)
        #expect(result.output.contains("/contacts.yaml:1:1: this entry is for no role of a procedure"))
        #expect(result.output.contains(end))
    }

    @Test func `says nothing of people whom no case names yet`() throws {
        #expect(try !checked { _ in }.output.contains("contacts.yaml:"))
    }

    @Test func `names every mistake of the settings at once`() throws {
        let result = try checked {
            try $0.write(
                "casewatch.yaml",
                """
                timezone: X
                notify-at: 9
                mail: {from: x, transport: smpt, smtp: {port: 0, tls: no}}
                control: {readers: [], operatrs: []}
                """)
        }
        #expect(result.status == 1)
        for place in ["1:11", "2:12", "3:14", "3:28", "3:47", "3:55", "4:20", "4:24"] {
            #expect(result.output.contains("/casewatch.yaml:\(place): "))
        }
        #expect(result.output.contains("8 problems."))
    }

    @Test func `refuses an event of tomorrow that is not a planned one`() throws {
        let result = try checked {
            try $0.write(
                "cases/BSCP-2026-014.yaml", caseFile("events: [{date: 2199-01-01, event: brought-to-chair}]\n"))
        }
        #expect(result.status == 1)
        #expect(result.output.contains("BSCP-2026-014.yaml:3:17: 'date' lies in the future"))
    }

    @Test func `gives its warnings as JSON too`() throws {
        let partnership = try Partnership()
        try partnership.write("cases/BSCP-2026-015.yml", "")
        let text = try partnership.ask("check", "--json").output
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [Any]])
        #expect(answer["problems"]?.isEmpty == true)
        #expect(answer["warnings"]?.contains { "\($0)".contains("BSCP-2026-015.yml:1:1: ") } == true)
    }
}
