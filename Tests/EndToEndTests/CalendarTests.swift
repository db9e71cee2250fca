import Foundation
import TestSupport
import Testing

@Suite(.serialized, .enabled(if: CalendarReader.shared.python != nil, "\(CalendarReader.why)"))
struct `The calendar for other programs` {
    private let partnership: Partnership

    init() throws {
        partnership = try Partnership()
        try partnership.record(
            "BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair", "date: 2026-02-10, event: review-decided",
            "date: 2026-03-02, event: imr-requested, for: police", "date: 2026-03-02, event: imr-requested, for: health"
        )
        try partnership.record("BSCP-2026-015", "date: 2026-11-20, event: brought-to-chair")
    }

    @Test func `has the dates of the agenda, read back by a library that is not ours`() throws {
        let calendar = try partnership.ask("calendar", "--today", "2026-11-24")
        #expect(calendar.status == 0)
        #expect(calendar.errors.contains("do not replace those of the daemon's own calendars"))
        let agenda = try partnership.ask("agenda", "--json", "--today", "2026-11-24")

        #expect(try CalendarReader.shared.compare(calendar.output, with: agenda.output) == "the same\n")
    }

    @Test func `is of one role or one case, the same each time, and of none that nobody knows`() throws {
        let one = try partnership.ask("calendar", "--case", "BSCP-2026-015", "--today", "2026-11-24")
        let agenda = try partnership.ask("agenda", "--case", "BSCP-2026-015", "--json", "--today", "2026-11-24")
        #expect(try CalendarReader.shared.compare(one.output, with: agenda.output) == "the same\n")
        let role = ["calendar", "--role", "board-chair", "--today", "2026-11-24"]
        let chair = try Program.ctl.run(["--config", partnership.settings] + role)
        #expect(chair.output.contains("CATEGORIES:statutory,board-chair"))
        #expect(!chair.output.contains("business-manager"))
        #expect(try Program.ctl.run(["--config", partnership.settings] + role).output == chair.output)

        #expect(try partnership.ask("calendar", "--role", "nobody").status == 1)
        #expect(try partnership.ask("calendar", "--case", "BSCP-2026-099").status == 1)
        #expect(try partnership.askDaemon("calendar").status == 2)
    }

    @Test func `of hundreds of reviews is drawn now and then, and misses nothing`() throws {
        try partnership.configure("paths: {calendar: calendar}")
        let folder = partnership.folder.appending(path: "calendar")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        for number in 100..<400 {
            try partnership.record("BSCP-2025-\(number)", "date: 2026-11-20, event: brought-to-chair")
        }
        let daemon = try partnership.start()
        let kept = { (try? String(contentsOf: folder.appending(path: "all.ics"), encoding: .utf8)) ?? "" }
        try daemon.wait { kept().contains("BSCP-2025-399") }
        for number in 16...18 {
            try partnership.record("BSCP-2026-0\(number)", "date: 2026-11-20, event: brought-to-chair")
            _ = try partnership.askDaemon("rescan")
        }
        try daemon.wait { kept().contains("BSCP-2026-018") }
        #expect(kept().contains("BSCP-2026-016"))
        daemon.signal(SIGTERM)
        #expect(daemon.wait().status == 0)
    }

    @Test func `kept by the daemon says what the command says, and follows the files`() throws {
        try partnership.configure("paths: {calendar: calendar}")
        let folder = partnership.folder.appending(path: "calendar")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        let daemon = try partnership.start()
        let kept = { try String(contentsOf: folder.appending(path: "all.ics"), encoding: .utf8) }
        #expect(try partnership.ask("calendar").output == kept())
        let agenda = try partnership.ask("agenda", "--json")
        #expect(try CalendarReader.shared.compare(try kept(), with: agenda.output) == "the same\n")

        try partnership.record("BSCP-2026-016", "date: 2026-11-20, event: brought-to-chair")
        try daemon.wait { try kept().contains("BSCP-2026-016") }
        daemon.signal(SIGTERM)
        #expect(daemon.wait().status == 0)
    }
}
