import Control
import Foundation
import Ledger
import Systemd
import Testing

@testable import Daemon

struct `A letter that still waits when the next rung comes` {
    private static let chair = "chair@partnership.example"
    private static let start = "undelivered: BSCP-2026-014 chair-decision, undelivered start"

    /// An office whose chair has a letter waiting, of the start of a duty that is due on 20 February.
    private func office(isCarried: Bool = true) async throws -> Office {
        let office = try Office("2026-01-20 10:00")
        if isCarried { try office.carryLetters() }
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        return office
    }

    private func letters(_ office: Office) async throws -> [Interface.Letter] {
        guard case .spool(let reply) = try await office.ask(.spool) else { throw Unexpected() }
        return reply.letters
    }

    private func delivery(of rung: String, _ office: Office) async throws -> Interface.RungDecision.Delivery? {
        let request = Interface.WhyRequest(reference: "BSCP-2026-014", key: "chair-decision")
        guard case .why(let reply) = try await office.ask(.why(request)) else { throw Unexpected() }
        return reply.rungs.first { $0.rung == rung }?.delivery
    }

    @Test func `fails, and the next level hears of it`() async throws {
        let office = try await office()
        let name = try #require(try office.spooled(in: "queue").first)
        try await office.pass(to: "2026-02-06 08:59")
        #expect(try office.spooled(in: "failed") == [])

        try await office.pass(to: "2026-02-06 09:00")
        #expect(try office.spooled(in: "failed") == [name, "\(name).reply"])
        #expect(
            office.said == [
                "reminder: BSCP-2026-014 chair-decision, start",
                "reminder: BSCP-2026-014 chair-decision, 14 days before", Self.start,
            ])
        #expect(
            try office.letters == [
                "board@partnership.example: BSCP-2026-014 chair-decision",
                "\(Self.chair): BSCP-2026-014 chair-decision",
            ])
        #expect(try await delivery(of: "start", office) == .failed)
        #expect(try await delivery(of: "14 days before", office) == .spooled)
        let failed = try #require(try await letters(office).first { $0.state == .failed })
        #expect(failed.id == name)
        #expect(failed.problem?.hasPrefix("not delivered before the next notice") == true)
        #expect(office.journal.messages(.undelivered).contains { $0.contains("a letter to board-chair") })
    }

    @Test func `waits on where nobody carries letters`() async throws {
        let office = try await office(isCarried: false)
        try await office.pass(to: "2026-02-20 09:00")
        #expect(try office.spooled(in: "failed") == [])
        #expect(try office.letters.count == 3)
        #expect(!office.said.contains(Self.start))

        // What waited by intent is not late because somebody begins to carry.
        try office.carryLetters()
        _ = try await office.ask(.reload)
        try await office.rescan()
        #expect(try office.spooled(in: "failed") == [])
    }

    @Test func `is left to the courier that has it in hand, and taken out when it comes back`() async throws {
        let office = try await office()
        let names = try office.moveLetters(to: Self.chair, from: "queue", into: "sending")
        try await office.pass(to: "2026-02-06 09:00")
        #expect(try office.spooled(in: "sending") == names)
        #expect(!office.said.contains(Self.start))

        try office.moveLetters(to: Self.chair, from: "sending", into: "queue")
        try await office.rescan()
        #expect(try office.spooled(in: "failed") == names + names.map { "\($0).reply" })
        #expect(office.said.last == Self.start)
    }

    @Test func `is delivered if the courier was quicker`() async throws {
        let office = try await office()
        try office.moveLetters(to: Self.chair, from: "queue", into: "sent")
        try await office.pass(to: "2026-02-06 09:00")
        try await office.rescan()
        #expect(try await delivery(of: "start", office) == .delivered)
        #expect(!office.said.contains(Self.start))
    }

    @Test func `fails with every duty in it, and each is told to the next level`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.carryLetters()
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try office.record("BSCP-2026-015", "date: 2026-01-15, event: brought-to-chair")
        try await office.open()
        #expect(try office.letters == ["\(Self.chair): 2 duties in 2 cases"])

        // The day fourteen days before is a Sunday, so it is said on the Friday; the other duty's comes a week later.
        try await office.pass(to: "2026-01-30 09:00")
        #expect(
            try office.letters == [
                "board@partnership.example: 2 duties in 2 cases", "\(Self.chair): BSCP-2026-015 chair-decision",
            ])
        #expect(office.said.count { $0.hasPrefix("undelivered") } == 2)
    }

    @Test func `is not told of when it was itself about a letter that did not arrive`() async throws {
        let office = try await office()
        try await office.pass(to: "2026-02-20 09:00")
        #expect(
            office.said.filter { $0.hasPrefix("undelivered") } == [
                Self.start, "undelivered: BSCP-2026-014 chair-decision, undelivered 14 days before",
            ])
        // The start, the notice that it did not arrive, and the reminder after it.
        #expect(try office.spooled(in: "failed").count { $0.hasSuffix(".eml") } == 3)
    }

    @Test func `that says what did not arrive waits until each of its duties has said more`() async throws {
        let office = try await office()
        try office.record("BSCP-2026-013", "date: 2026-01-10, event: brought-to-chair")
        try await office.rescan()
        try office.moveLetters(to: Self.chair, from: "queue", into: "failed")
        try await office.rescan()
        let letter = try #require(
            try office.queue().first { $0.contains("BSCP-2026-013") && $0.contains("BSCP-2026-014") })
        #expect(letter.contains("\r\nTo: board@partnership.example\r\n"))

        // The next rung of one of the two duties, and then of the other.
        try await office.pass(to: "2026-01-28 10:00")
        #expect(try office.queue().contains(letter))
        try await office.pass(to: "2026-02-06 10:00")
        #expect(try !office.queue().contains(letter))
    }

    @Test func `goes out again when an operator says so, and stays in the queue`() async throws {
        let office = try await office()
        let name = try #require(try office.spooled(in: "queue").first)
        try await office.pass(to: "2026-02-06 09:00")
        _ = try await office.ask(.retryLetter(.init(id: name)))
        try await office.rescan()
        #expect(try office.spooled(in: "queue").contains(name))
        #expect(try office.spooled(in: "failed") == [])
    }

    @Test func `of the same minute has had no time to be carried, and is left`() async throws {
        let office = try await office()
        try office.record("BSCP-2026-014", "date: 2025-12-20, event: brought-to-chair")
        try await office.rescan()
        #expect(office.said.count > 1)
        #expect(try office.spooled(in: "failed") == [])
    }

    @Test func `is taken out at the next start where the daemon did not come to it`() async throws {
        let office = try await office()
        let name = try #require(try office.spooled(in: "queue").first)
        try office.block("spool/failed")
        try await office.pass(to: "2026-02-06 09:00")
        #expect(try office.spooled(in: "queue") == [name])
        try await office.close()

        try office.unblock("spool/failed")
        try await office.open()
        #expect(try office.spooled(in: "failed").contains(name))
        #expect(office.said.contains(Self.start))
    }

    @Test func `is recorded at the next start where the daemon only moved it`() async throws {
        let office = try await office()
        try await office.close()
        try office.moveLetters(to: Self.chair, from: "queue", into: "failed")
        try await office.open()
        #expect(office.said.last == Self.start)
    }

    @Test func `is told of at the next start, once, where the daemon only recorded it`() async throws {
        let office = try await office()
        let name = try #require(try office.spooled(in: "queue").first)
        try await office.close()
        try office.moveLetters(to: Self.chair, from: "queue", into: "failed")
        let paths = LedgerPaths(
            ledger: office.folder.appending(path: "state/ledger.sqlite").path,
            spool: office.folder.appending(path: "spool").path)
        let ledger = try SQLiteLedger.open(paths)
        let time = LedgerTime(civil: try Office.moment("2026-01-20 10:00"), unix: 1_768_903_200)
        try ledger.record([LetterOutcome(name: name, result: .failed(nil))], at: time)
        try ledger.close()

        try await office.open()
        #expect(office.said.last == Self.start)
        try await office.close()
        try await office.open()
        #expect(office.said.count { $0 == Self.start } == 1)
    }
}
