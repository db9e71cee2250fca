import Foundation
import TestSupport

/// The demonstration's year in a partnership where every free place holds a canary.
final class TaintedOffice {
    let place: TemporaryDirectory
    var settings: String { place.path + "/casewatch.yaml" }

    init(mail: String) throws {
        place = try TemporaryDirectory()
        for folder in ["cases", "procedures", "letters", "reports", "calendar"] {
            try FileManager.default.createDirectory(
                atPath: place.path + "/" + folder, withIntermediateDirectories: true)
        }
        try writeSettings(mail: mail)
        try writeRules()
        for number in 11...14 {
            let name = "BSCP-2026-0\(number).yaml"
            try place.write(tainted(try shipped("demo/cases/\(name)"), "qzvk"), to: "cases/\(name)")
        }
        try writeWhatIsRefused()
    }

    func writeSettings(mail: String) throws {
        let text = """
            # qzvk-settings-comment
            timezone: Europe/London # qzvk-settings-comment
            mail: {\(mail)}
            paths: {calendar: calendar}

            """
        try place.write(text, to: "casewatch.yaml")
    }

    /// Every place of a case that can be wrong, each in a file of its own.
    static let refusedCases: [String: String] = [
        "BSCP-2026-101.yaml": "case: BSCP-2026-101\nprocedure: scr-2015\nqzvk-key: qzvk value\nevents: []\n",
        "BSCP-2026-102.yaml": "case: qzvk-name\nprocedure: scr-2015\nevents: []\n",
        "BSCP-2026-103.yaml": "case: BSCP-2026-103\nprocedure: qzvk-procedure\nevents: []\n",
        "BSCP-2026-104.yaml":
            "case: BSCP-2026-104\nprocedure: scr-2015\nevents:\n  - {date: 2026-01-20, event: qzvk-event}\n",
        "BSCP-2026-105.yaml":
            "case: BSCP-2026-105\nprocedure: scr-2015\nevents:\n  - {date: qzvk, event: brought-to-chair}\n",
        "BSCP-2026-106.yaml":
            "case: BSCP-2026-106\nprocedure: scr-2015\nevents:\n"
            + "  - {date: 2026-01-20, event: imr-requested, for: Qzvk The Child}\n",
        "BSCP-2026-107.yaml":
            "case: BSCP-2026-107\nprocedure: scr-2015\nevents:\n"
            + "  - {date: 2026-01-20, event: brought-to-chair, note: qzvk said}\n",
        "BSCP-2026-108.yaml":
            "case: BSCP-2026-108\nprocedure: scr-2015\nevents:\n"
            + "  - {date: 2026-01-20, event: brought-to-chair, with: [qzvk-item, explanation]}\n",
        "BSCP-2026-109.yaml":
            "case: BSCP-2026-109\nprocedure: scr-2015\npeople: {qzvk-role: qzvk}\nevents: []\n",
        "BSCP-2026-110.yaml":
            "case: BSCP-2026-110\nprocedure: scr-2015\npeople: {lead-reviewer: Qzvk Person}\nevents: []\n",
        "BSCP-2026-111.yaml": "qzvk: [unclosed\n  \"qzvk\n",
        "BSCP-2026-112.yaml": "qzvk \u{0}\u{1B}[31mqzvk",
        "BSCP-2026-113.yaml": "a: &qzvk [1]\nb: *qzvk\nc: !qzvk x\n",
        "BSCP-2026-114.yaml": "- qzvk\n- qzvk\n",
        "BSCP-2026-115.yaml": "qzvk",
        "BSCP-2026-116.yaml":
            "case: BSCP-2026-116\nprocedure: scr-2015\nevents:\n"
            + "  - {date: 2026-01-20, event: completion-extended, until: qzvk}\n",
        "BSCP-2026-117.yaml": "case: BSCP-2026-117\ncase: qzvk\nprocedure: scr-2015\nevents: []\n",
        "BSCP-2026-qzvk.yaml": "case: BSCP-2026-qzvk\nprocedure: scr-2015\nevents: []\n",
        "qzvk the child.yaml": "case: BSCP-2026-118\nprocedure: scr-2015\nevents: []\n",
        ".qzvk.yaml": "qzvk", "qzvk-notes.txt": "qzvk",
    ]

    /// Settings, contacts, holidays and procedures that are refused as a whole.
    static let refusedRules: [(file: String, text: String)] = [
        ("casewatch.yaml", "qzvk: 1\n"), ("casewatch.yaml", "mail: {transport: qzvk}\n"),
        ("casewatch.yaml", "mail: {from: qzvk}\n"), ("casewatch.yaml", "mail: {smtp: {password: qzvk}}\n"),
        ("casewatch.yaml", "timezone: Europe/Qzvk\n"), ("casewatch.yaml", "qzvk: [\n"),
        ("contacts.yaml", "business-manager: qzvk at home\n"), ("contacts.yaml", "Qzvk Person: a@b.example\n"),
        ("contacts.yaml", "business-manager: a@b.example\nboard: {qzvk: {x: y}}\n"), ("contacts.yaml", "qzvk"),
        ("bank-holidays.json", "{\"qzvk\": \"qzvk\"}"), ("bank-holidays.json", "qzvk"),
        ("bank-holidays.json", "{\"england-and-wales\": {\"division\": \"qzvk\", \"events\": [{\"date\": \"qzvk\"}]}}"),
        ("procedures/scr-2015.yaml", "procedure: qzvk\n"),
        ("procedures/scr-2015.yaml", "procedure: scr-2015\nqzvk: 1\n"),
        ("procedures/scr-2015.yaml", "qzvk: \"\n"),
        ("letters/duty.mustache", "{{qzvk}}"), ("letters/duty.mustache", "{{#title}}qzvk"),
        ("letters/letter.mustache", "qzvk {{{qzvk"), ("letters/summary.mustache", "{{> qzvk}}"),
        ("letters/weekly.mustache", "{{=qzvk qzvk=}}"), ("letters/matter.mustache", "qzvk \u{0}"),
        ("letters/qzvk.mustache", "qzvk"), ("reports/case.mustache", "{{qzvk}}"),
        ("reports/quarter.mustache", "<p>qzvk{{/qzvk}}"), ("reports/style.mustache", "{{#qzvk}}"),
    ]

    /// The same without the names of these files: `check` tells whoever stands before them where to look.
    static func withoutFileNames(_ text: String) -> String {
        (refusedCases.keys + ["qzvk-folder.yaml", "qzvk.mustache"]).reduce(text) { $0.replacing($1, with: "") }
    }

    /// Everything in a folder, with its bytes.
    func files(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
        let path = "\(place.path)/\(folder)"
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { name in
            (name, Array(FileManager.default.contents(atPath: "\(path)/\(name)") ?? Data()))
        }
    }

    /// Does with a letter of the queue what a courier does to which a server said never; returns the letter's name.
    ///
    /// - Parameter reply: the server's words about a recipient.
    func failLetter(saying reply: (_ recipient: String) -> String) throws -> String {
        let letters = try files(in: "spool/queue").map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
        for (name, text) in letters {
            guard let address = text.firstMatch(of: /\r\nTo: ([^\r]*qxva[^\r]*)\r\n/)?.output.1 else { continue }
            try place.write("\(reply(String(address)))\n", to: "spool/failed/\(name).reply")
            try FileManager.default.moveItem(
                atPath: "\(place.path)/spool/queue/\(name)", toPath: "\(place.path)/spool/failed/\(name)")
            return name
        }
        throw CocoaError(.fileNoSuchFile)
    }

    private func writeWhatIsRefused() throws {
        for (name, text) in Self.refusedCases { try place.write(text, to: "cases/\(name)") }
        try FileManager.default.createDirectory(
            atPath: place.path + "/cases/qzvk-folder.yaml", withIntermediateDirectories: true)
        symlink("/qzvk/nowhere", place.path + "/cases/BSCP-2026-119.yaml")
    }

    private func writeRules() throws {
        try place.write(tainted(try shipped("contacts.yaml"), "qrml"), to: "contacts.yaml")
        let procedure = try shipped("procedures/scr-2015.yaml")
            .replacing(/\n    note: [^\n]*/, with: "\n    note: The qtvn-note is printed.")
        try place.write(tainted(procedure, "qrml"), to: "procedures/scr-2015.yaml")
        let holidays = try shipped("bank-holidays.json").replacing("\"notes\":\"\"", with: "\"notes\":\"qrml-notes\"")
            .replacing("\"notes\": \"\"", with: "\"notes\": \"qrml-notes\"")
        try place.write(holidays, to: "bank-holidays.json")
    }

    /// Comments replaced, one service and the people under another name.
    private func tainted(_ text: String, _ canary: String) -> String {
        "# \(canary)-comment\n"
            + text.replacing(/(^|\s)#[^\n]*/) { "\($0.output.1)# \(canary)-comment" }
            .replacing("@partnership.example", with: "-qxva@partnership.example")
            .replacing("police", with: "qwvspolice")
            .replacing(/(reviewer|author|panel-chair)-([0-9])/) { "qyvp\($0.output.1)-\($0.output.2)" }
    }

    private func shipped(_ name: String) throws -> String {
        let config = URL(filePath: #filePath).appending(path: "../../../../Config").standardizedFileURL
        return try String(contentsOf: config.appending(path: name), encoding: .utf8)
    }
}
