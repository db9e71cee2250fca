import Control
import Foundation
import Systemd
import Testing

@testable import Daemon

struct `The weekly letter` {
    /// Its texts in the queue, in the order of their dates.
    private func letters(_ office: Office) throws -> [String] {
        try office.queue().filter { $0.contains("\r\nSubject: Casewatch: ") && $0.contains("audit verify") }
            .sorted { Self.day(of: $0) < Self.day(of: $1) }
    }

    /// The day that names a letter, as a number that grows.
    private static func day(of letter: String) -> Int {
        let months = ["January", "February", "March", "April", "May", "June"]
        let line = letter.split(separator: "\r\n").first { $0.contains(" watched in the week of ") } ?? ""
        let words = line.split(whereSeparator: { " ,.".contains($0) }).suffix(from: 8)
        return (Int(words.first ?? "") ?? 0) + 31 * (months.firstIndex(of: String(words.dropFirst().first ?? "")) ?? 0)
    }

    private func subjects(_ office: Office) throws -> [String] {
        try letters(office).compactMap { letter in
            letter.split(separator: "\r\n").first { $0.hasPrefix("Subject: ") }.map(String.init)
        }
    }

    @Test func `comes each Monday to the business manager of a quiet office, and says that all is well`() async throws {
        let office = try Office("2026-01-06 10:00")
        try await office.open()
        #expect(try letters(office).isEmpty)

        try await office.pass(to: "2026-01-26 12:00")

        #expect(try subjects(office) == Array(repeating: "Subject: Casewatch: all is well", count: 3))
        let first = try #require(try letters(office).first)
        #expect(first.contains("\r\nTo: manager@partnership.example\r\n"))
        #expect(first.contains("\r\nAll is well.\r\n0 cases watched in the week of Monday 12 January 2026.\r\n"))
        #expect(office.journal.messages(.weekly).count == 3)
    }

    @Test func `comes once, whatever crashes and restarts there are`() async throws {
        let office = try Office("2026-01-06 10:00")
        try await office.open()
        try await office.pass(to: "2026-01-12 09:00")
        for _ in 0..<3 {
            try await office.close()
            try await office.open()
        }
        try await office.pass(to: "2026-01-12 18:00")
        #expect(try letters(office).count == 1)
    }

    @Test func `comes once after downtime, and says how many are missing`() async throws {
        let office = try Office("2026-01-06 10:00")
        try await office.open()
        try await office.pass(to: "2026-01-12 12:00")
        try await office.close()
        try office.sleep(to: "2026-02-12 15:00")
        try await office.open()
        // After so long an absence the clock is not believed at once.
        try await office.pass(minutes: 10)

        #expect(try letters(office).count == 2)
        #expect(
            try letters(office).last?.contains("For 3 weeks before this one no weekly letter could be written.") == true
        )
        #expect(try letters(office).last?.contains("watched in the week of Monday 9 February 2026") == true)
    }

    @Test func `is put off by a bank holiday to the next working day`() async throws {
        let office = try Office("2026-04-01 10:00")
        try await office.open()
        try await office.pass(to: "2026-04-06 23:00")
        #expect(try letters(office).isEmpty)

        try await office.pass(to: "2026-04-07 09:00")

        #expect(try letters(office).count == 1)
        #expect(try letters(office).first?.contains("watched in the week of Monday 6 April 2026") == true)
    }

    @Test func `says what is not well, and what comes next`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try office.write(
            "bank-holidays.json", Papers.holidays.split(separator: "2028-01-03").joined(separator: "2026-12-28"))
        try office.record("BSCP-2026-016", "date: 2026-01-20, event: brought-to-chair")
        try office.record("BSCP-2026-018", "date: 2026-01-20, event: brought-to-chair, with: CANARY")
        try await office.open()
        try await office.pass(to: "2026-02-20 12:00")
        try office.record(
            "BSCP-2026-015", "date: 2026-01-20, event: review-decided",
            "date: 2026-02-16, event: imr-requested, for: police")
        try office.remove("cases/BSCP-2026-016.yaml")
        try await office.rescan()
        let spool = office.folder.appending(path: "spool")
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: spool.appending(path: "queue").path).first)
        try FileManager.default.moveItem(
            at: spool.appending(path: "queue/\(name)"), to: spool.appending(path: "failed/\(name)"))
        try await office.rescan()
        try await office.pass(to: "2026-02-23 12:00")

        let last = try #require(try letters(office).last)
        let text = last.split(separator: "=\r\n").joined()
        for words in [
            "Not all is well.", "2 duties are overdue:",
            "BSCP-2026-014 chair-decision: was due Friday 20 February 2026",
            "BSCP-2026-016: its case file is gone", "BSCP-2026-018.yaml, line", "1 letter could not be delivered",
            "BSCP-2026-015 imr-completion[1]: due Monday 16 March 2026", "published until",
        ] { #expect(text.contains(words), "\(words)\n\(text)") }
        #expect(!text.contains("CANARY") && !text.contains("police"))
        #expect(try subjects(office).last == "Subject: Casewatch: 6 matters want attention this week")
    }

    @Test func `carries a head of the chain that is found in the ledger later`() async throws {
        let office = try Office("2026-01-06 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-05, event: brought-to-chair")
        try await office.open()
        try await office.pass(to: "2026-01-31 12:00")
        let heads = try letters(office).compactMap { letter in
            letter.split(separator: "=\r\n").joined().split(separator: "\r\n").last { $0.contains(":") }
        }
        #expect(heads.count == 3)

        for head in heads { #expect(try office.chainContains(head.trimmingCharacters(in: .whitespaces))) }
    }

    @Test func `goes out on the day that the settings choose`() async throws {
        let office = try Office("2026-01-06 10:00")
        try office.write("casewatch.yaml", Papers.settings + "\nmail: {weekly: thursday}\n")
        try await office.open()
        try await office.pass(to: "2026-01-08 09:00")
        #expect(try letters(office).count == 1)
    }
}
