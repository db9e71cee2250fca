import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct `Every verb that looks` {
    /// The verb, and the keys of its reply in the interface.
    private static let verbs: [([String], Set<String>)] = [
        (
            ["status"],
            [
                "version", "started", "now", "timezone", "cases", "refused", "instances", "open", "overdue", "next",
                "queued", "failed", "holidays_until", "warnings",
            ]
        ),
        (["cases"], ["cases"]),
        (["show", "BSCP-2026-014"], ["instances"]),
        (["agenda"], ["instances"]),
        (["agenda", "--case", "BSCP-2026-014", "--state", "overdue", "--from", "2026-01-01"], ["instances"]),
        (["explain", "BSCP-2026-014", "chair-decision"], ["instance", "steps"]),
        (["why", "BSCP-2026-014", "chair-decision"], ["instance", "rungs"]),
        (["forecast", "--from", "2026-01-01", "--to", "2026-12-31"], ["notices"]),
        (["rescan"], ["cases", "refused"]),
        (["reload"], ["problems"]),
    ]
    private static let daemonOnly: [([String], Set<String>)] = [
        (["silences"], ["silences"]),
        (["spool", "list"], ["letters"]),
        (["silence", "BSCP-2026-014", "--until", "2099-01-01", "--why", "w"], ["silence"]),
    ]

    private func keys(_ result: Program.Result) throws -> Set<String> {
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.split(separator: "\n").count == 1)
        let answer = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        return Set(try #require(answer).keys)
    }

    @Test func `gives one object with the names of the interface, with a daemon and without`() throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        let daemon = try partnership.start()
        for (verb, names) in Self.verbs {
            #expect(try keys(Program.ctl.run(["--socket", partnership.socket] + verb + ["--json"])) == names)
            #expect(try keys(Program.ctl.run(["--config", partnership.settings] + verb + ["--json"])) == names)
            let plain = try Program.ctl.run(["--socket", partnership.socket] + verb)
            #expect(plain.status == 0)
            #expect(!plain.output.isEmpty)
        }
        for (verb, names) in Self.daemonOnly {
            #expect(try keys(Program.ctl.run(["--socket", partnership.socket] + verb + ["--json"])) == names)
        }
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `says no to a rescan of a store that is gone`() throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        let daemon = try partnership.start()
        let rescan = { try Program.ctl.run(["--socket", partnership.socket, "rescan"]) }
        #expect(try rescan().output == "1 case in force, 0 files refused\n")

        try FileManager.default.removeItem(at: partnership.folder.appending(path: "cases"))
        let answer = try rescan()

        #expect(answer.status == 1)
        #expect(
            answer.output.hasPrefix("1 case in force, 1 file refused\ncases:1:1: the directory of cases does not exist")
        )
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `answers from the files as of a day`() throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        for (verb, names) in Self.verbs.dropLast(2) {
            let asked = ["--config", partnership.settings] + verb + ["--today", "2026-01-25", "--json"]
            #expect(try keys(Program.ctl.run(asked)) == names)
        }
        let status = try partnership.ask("status", "--today", "2026-01-25")
        #expect(status.output.contains("2026-01-25T00:00:00+00:00"))
        #expect(status.output.contains("1 open, 0 overdue"))
        #expect(try partnership.ask("status").output.contains("0 open, 1 overdue"))
        let forecast = try partnership.ask(
            "forecast", "--from", "2026-01-26", "--to", "2026-02-28", "--today", "2026-01-25")
        #expect(forecast.output.contains("2026-02-20T09:00:00+00:00"), "\(forecast.output)")
    }
}
