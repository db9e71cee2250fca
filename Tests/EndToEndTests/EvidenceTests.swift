import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct `A pack of evidence` {
    private let partnership: Partnership
    private var page: String { partnership.folder.appending(path: "evidence.html").path }

    init() throws {
        partnership = try Partnership()
        try partnership.record(
            "BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair", "date: 2026-02-10, event: review-decided",
            "date: 2026-03-02, event: imr-requested, for: police")
        try partnership.record("BSCP-2026-077", "date: 2026-01-20, event: brought-to-chair")
    }

    @Test func `holds what was said, delivered, moved and silenced, and can be checked without us`() throws {
        let daemon = try partnership.start()
        #expect(
            try partnership.askDaemon(
                "silence", "BSCP-2026-014", "--until", "2199-12-31", "--why", "<b>the board & the chair</b> know"
            ).status == 0)
        #expect(
            try partnership.askDaemon(
                "silence", "BSCP-2026-077", "--until", "2199-12-31", "--why", "CANARY of another case"
            ).status == 0)
        try partnership.carryEverything()
        try daemon.wait { try partnership.askDaemon("spool").output.contains(" sent ") }
        try partnership.record(
            "BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair", "date: 2026-02-12, event: review-decided",
            "date: 2026-03-02, event: imr-requested, for: police")
        try partnership.await("due date moved", from: daemon)
        let head = try partnership.ask("audit", "head").output.split(separator: "\n").joined()

        let written = try partnership.ask("report", "evidence", "BSCP-2026-014", "-o", page)
        #expect(written.status == 0)
        #expect(written.output.contains(head))
        let attributes = try FileManager.default.attributesOfItem(atPath: page)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let checked = try check(head)
        #expect(checked.status == 0, "\(checked.output)")
        #expect(!checked.output.contains(" 0 notices") && !checked.output.contains(" 0 moves"))

        let text = try String(contentsOfFile: page, encoding: .utf8)
        #expect(text.contains("silence by root until 2199-12-31: &lt;b&gt;the board &amp; the chair&lt;/b&gt; know"))
        #expect(text.contains("delivered") && text.contains("imr-completion[police]"))
        for secret in ["CANARY", "BSCP-2026-077", "partnership.example", "<b>"] { #expect(!text.contains(secret)) }
        daemon.signal(SIGTERM)
        #expect(daemon.wait().status == 0)
    }

    @Test func `is the same bytes for the same day, with the daemon or after it`() throws {
        try runOnce()
        let pages = try (0..<2).map { _ in
            try partnership.ask("report", "evidence", "BSCP-2026-014", "-o", "-", "--today", "2026-12-01").output
        }

        #expect(pages[0] == pages[1])
        #expect(pages[0].contains("As of 2026-12-01"))
    }

    @Test(arguments: [
        ("brought-to-chair", "brought-to-chain", true), ("rung=", "rung =", false), ("level=0", "level=1", false),
        ("&quot;head&quot;: &quot;", "&quot;head&quot;: &quot;0", false),
    ])
    func `that was changed does not pass the check`(old: String, new: String, isOfPage: Bool) throws {
        try runOnce()
        #expect(try partnership.ask("report", "evidence", "BSCP-2026-014", "-o", page).status == 0)
        var text = try String(contentsOfFile: page, encoding: .utf8)
        let range = try #require(text.range(of: old, options: .backwards))
        text.replaceSubrange(range, with: new)
        try partnership.write("evidence.html", text)

        // Beside the chain stand explanations, which the rules give anew, and which it does not prove.
        #expect(try check().status == (isOfPage ? 0 : 1))
    }

    @Test func `is of a forgotten case too, and of none that the ledger does not know`() throws {
        let daemon = try partnership.start()
        try FileManager.default.removeItem(at: partnership.folder.appending(path: "cases/BSCP-2026-077.yaml"))
        try partnership.await("BSCP-2026-077: the case file is gone", from: daemon)
        #expect(try partnership.askDaemon("forget", "BSCP-2026-077", "--why", "opened twice").status == 0)

        #expect(try partnership.ask("report", "evidence", "BSCP-2026-077", "-o", page).status == 0)
        #expect(try check().status == 0)
        #expect(try String(contentsOfFile: page, encoding: .utf8).contains("forget by root: opened twice"))
        #expect(try partnership.ask("report", "evidence", "BSCP-2026-099", "-o", page).status == 1)
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `is not made of a ledger that was changed, nor where it cannot be written`() throws {
        try runOnce()
        let place = try partnership.ask("report", "evidence", "BSCP-2026-014", "-o", "/nowhere/e.html")
        #expect(place.status == 1)
        #expect(place.errors.contains("'/nowhere/e.html' cannot be written: No such file or directory"))
        #expect(try partnership.ask("report", "evidence", "BSCP-2026-014").status == 2)

        try partnership.tamper("UPDATE audit SET bytes = x'00' WHERE number = 2")

        let answer = try partnership.ask("report", "evidence", "BSCP-2026-014", "-o", page)
        #expect(answer.status == 1)
        #expect(answer.errors.contains("the audit chain is not as it was written"))
        #expect(!FileManager.default.fileExists(atPath: page))
    }

    private func runOnce() throws {
        let daemon = try partnership.start()
        daemon.signal(SIGTERM)
        #expect(daemon.wait().status == 0)
    }

    private func check(_ head: String? = nil) throws -> Program.Result {
        let script = URL(filePath: #filePath).appending(path: "../Support/check-evidence.py").standardizedFileURL.path
        return try Running(["/usr/bin/python3", script, page] + (head.map { [$0] } ?? [])).wait()
    }
}
