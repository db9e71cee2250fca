import Control
import Foundation
import Glibc
import Systemd
import Testing

@testable import Daemon

struct `The calendars of an office` {
    private func office() throws -> Office {
        let office = try Office("2026-01-20 10:00")
        try office.write("casewatch.yaml", Papers.settings + "\npaths: {calendar: calendar}\n")
        try FileManager.default.createDirectory(
            at: office.folder.appending(path: "calendar"), withIntermediateDirectories: false)
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        return office
    }

    private func lines(_ office: Office, _ field: String, of name: String = "all") throws -> [String] {
        let text = try String(
            contentsOf: office.folder.appending(path: "calendar/\(name).ics"), encoding: .utf8)
        return text.split(separator: "\r\n").filter { $0.hasPrefix(field) }.map { String($0.dropFirst(field.count)) }
    }

    @Test func `follow each date from its beginning to its end`() async throws {
        let office = try office()
        try await office.open()
        #expect(try lines(office, "DTSTART;VALUE=DATE:") == ["20260220"])
        #expect(try lines(office, "SEQUENCE:") == ["0"])
        #expect(try lines(office, "LAST-MODIFIED:") == ["20260120T100000Z"])
        let uid = try lines(office, "UID:")

        try await office.pass(to: "2026-02-01 12:00")
        try office.record("BSCP-2026-014", "date: 2026-01-26, event: brought-to-chair")
        try await office.rescan()
        #expect(try lines(office, "DTSTART;VALUE=DATE:") == ["20260226"])
        #expect(try lines(office, "SEQUENCE:") == ["2"])
        #expect(try lines(office, "LAST-MODIFIED:") == ["20260201T120000Z"])
        #expect(try lines(office, "UID:") == uid)

        try office.record(
            "BSCP-2026-014", "date: 2026-01-26, event: brought-to-chair", "date: 2026-02-01, event: review-decided")
        try await office.rescan()
        #expect(try lines(office, "SEQUENCE:") == ["3", "0"])
        #expect(try lines(office, "SUMMARY:").first?.hasPrefix("Done: BSCP-2026-014") == true)
        #expect(try lines(office, "DTSTART;VALUE=DATE:", of: "role-board") == ["20260801"])
        #expect(try lines(office, "BEGIN:", of: "role-imr-author") == ["VCALENDAR"])
    }

    @Test func `are not written anew while nothing changes, nor by a restart`() async throws {
        let office = try office()
        try await office.open()
        let file = office.folder.appending(path: "calendar/all.ics")
        let before = try #require(
            try FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? Int)

        try await office.pass(to: "2026-02-10 12:00")
        try await office.rescan()
        try await office.close()
        try await office.open()

        #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? Int == before)
    }

    @Test func `let those read who may read the directory, and drop what belongs to no role`() async throws {
        let office = try office()
        let folder = office.folder.appending(path: "calendar").path
        try #require(chmod(folder, 0o750) == 0)
        for name in ["role-retired.ics", ".role-retired.ics.new", ".all.ics.new"] {
            try office.write("calendar/\(name)", "old")
        }
        try office.write("calendar/other.txt", "somebody's own")
        try await office.open()

        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(
            names == ["all.ics", "other.txt", "role-board-chair.ics", "role-board.ics", "role-imr-author.ics"])
        let mode = try FileManager.default.attributesOfItem(atPath: folder + "/all.ics")[.posixPermissions] as? Int
        #expect(mode == 0o640)
    }

    @Test func `show subjects by their numbers alone, which a late entry does not change`() async throws {
        let office = try office()
        try office.record(
            "BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair",
            "date: 2026-01-20, event: imr-requested, for: police")
        try await office.open()
        try office.record(
            "BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair",
            "date: 2026-01-20, event: imr-requested, for: police",
            "date: 2026-01-15, event: imr-requested, for: health")
        try await office.rescan()

        #expect(try lines(office, "SUMMARY:").filter { $0.hasSuffix("[1]") || $0.hasSuffix("[2]") }.count == 2)
        #expect(try lines(office, "DTSTART;VALUE=DATE:") == ["20260215", "20260220", "20260220"])
        #expect(try lines(office, "SUMMARY:").first?.hasSuffix("[2]") == true)
        let text = try String(contentsOf: office.folder.appending(path: "calendar/all.ics"), encoding: .utf8)
        #expect(!text.contains("police") && !text.contains("health"))
        #expect(office.said.contains("reminder: BSCP-2026-014 imr-completion[1], start"))
        #expect(office.said.contains { $0.contains("imr-completion[2]") })

        try await office.close()
        try await office.open()
        #expect(try lines(office, "SUMMARY:").first?.hasSuffix("[2]") == true)
    }

    @Test func `that cannot be written are a fault until they can`() async throws {
        let office = try office()
        try FileManager.default.removeItem(at: office.folder.appending(path: "calendar"))
        try await office.open()
        #expect(try await office.status().warnings.contains { $0.contains("calendars cannot be kept in") })

        try FileManager.default.createDirectory(
            at: office.folder.appending(path: "calendar"), withIntermediateDirectories: false)
        try await office.rescan()

        #expect(office.journal.messages(.started).contains("calendar works again"))
        #expect(try lines(office, "BEGIN:").count == 2)
    }
}
