import Systemd
import Testing

@testable import Daemon

struct `What the daemon says` {
    @Test func `mails the Chair at the start, before and on the day, and then whoever is above`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()

        try await office.pass(to: "2026-02-28 12:00")

        #expect(
            office.said == [
                "reminder: BSCP-2026-014 chair-decision, start",
                "reminder: BSCP-2026-014 chair-decision, 14 days before",
                "due: BSCP-2026-014 chair-decision, on the day",
                "escalated: BSCP-2026-014 chair-decision, 1 day after",
                "escalated: BSCP-2026-014 chair-decision, 7 days after",
            ])
        #expect(
            try office.letters == [
                "board@partnership.example: BSCP-2026-014 chair-decision",
                "chair@partnership.example: BSCP-2026-014 chair-decision",
                "chair@partnership.example: BSCP-2026-014 chair-decision",
                "chair@partnership.example: BSCP-2026-014 chair-decision",
                "chair@partnership.example: BSCP-2026-014 chair-decision",
                "chair@partnership.example: BSCP-2026-014 chair-decision",
                "manager@partnership.example: BSCP-2026-014 chair-decision",
            ])
    }

    @Test(arguments: [(0, "0 cases"), (1, "1 case"), (2, "2 cases")])
    func `counts the cases that it begins with`(count: Int, words: String) async throws {
        let office = try Office("2026-01-20 10:00")
        for number in 0..<count {
            try office.record("BSCP-2026-10\(number)", "date: 2026-01-20, event: brought-to-chair")
        }
        try await office.open()
        try await office.close()
        try await office.open()
        #expect(office.journal.messages(.started).last == "casewatchd started, \(words) in the ledger")
    }

    @Test func `says nothing more once the decision is recorded`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()

        try await office.pass(to: "2026-02-10 12:00")
        try office.record(
            "BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair",
            "date: 2026-02-09, event: brought-to-chair, for: police")
        try await office.rescan()
        try office.record(
            "BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair", "date: 2026-02-10, event: review-decided")
        try await office.rescan()
        let before = office.said.filter { $0.contains("chair-decision,") }.count
        try await office.pass(to: "2026-03-31 12:00")

        #expect(office.said.filter { $0.contains("chair-decision,") }.count == before)
    }

    @Test func `says of an old store one thing per duty, in one letter per reader`() async throws {
        let office = try Office("2026-06-01 10:00")
        for number in 101...110 {
            try office.record("BSCP-2026-\(number)", "date: 2026-01-20, event: brought-to-chair")
        }

        try await office.open()

        #expect(office.said.count == 10)
        #expect(office.said.allSatisfy { $0.hasPrefix("escalated") })
        #expect(
            try office.letters == [
                "chair@partnership.example: 10 duties in 10 cases",
                "manager@partnership.example: 10 duties in 10 cases",
            ])
    }

    @Test func `repeats nothing after a restart, and goes on where it stopped`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        try await office.pass(to: "2026-02-21 12:00")
        let before = try office.letters

        try await office.close()
        try await office.open()
        #expect(try office.letters == before)

        try await office.pass(to: "2026-02-23 09:00")
        #expect(office.said.last == "escalated: BSCP-2026-014 chair-decision, 1 day after")
    }

    @Test func `tells a moved date to whoever was told the old one`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: review-decided")
        try await office.open()
        try await office.pass(to: "2026-06-01 12:00")

        try office.record(
            "BSCP-2026-014", "date: 2026-01-20, event: review-decided",
            "date: 2026-06-01, event: completion-extended, until: 2026-12-01")
        try await office.rescan()

        let moved = try #require(office.journal.entries.last { $0[.kind] == "moved" })
        #expect(moved[.oldDue] == "2026-07-20")
        #expect(moved[.due] == "2026-12-01")
        #expect(moved[.cause] == "extension")
        #expect(moved[.role] == "board")
    }

    @Test func `names the service to its own author, and to everybody else only its number`() async throws {
        let office = try Office("2026-05-01 10:00")
        try office.record("BSCP-2026-014", "date: 2026-03-02, event: imr-requested, for: police")
        try await office.open()

        let letters = try office.queue()
        let author = try #require(letters.first { $0.contains("To: police@") })
        #expect(author.contains("imr-completion[police]"))
        for letter in letters where !letter.contains("To: police@") {
            #expect(!letter.contains("[police]"))
            #expect(letter.contains("imr-completion[1]"))
        }
        #expect(office.journal.entries.allSatisfy { !$0.message.contains("police") })
    }
}
