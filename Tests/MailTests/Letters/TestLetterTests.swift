import CivilCalendar
import Obligations
import Testing

@testable import Mail

struct `A test letter` {
    private let board = Sample.recipient("board")

    private func letter(
        to recipient: Recipient, number: Int = 0, date: HeaderValue = Sample.date
    ) throws -> Letter {
        let time = try #require(TimeOfDay("09:05"))
        return Sample.writer.testLetter(
            to: recipient, asked: CivilMoment(date: Sample.day("2026-12-24"), time: time), number: number, date: date)
    }

    @Test func `says to which role, when, and that nothing is asked`() throws {
        let parsed = try ParsedLetter(try letter(to: board))
        #expect(parsed.values("Subject") == ["Casewatch: test letter"])
        #expect(parsed.values("To") == ["board@partnership.example"])
        #expect(
            parsed.text == """
                This is a test letter. Nothing is asked of you.

                It was asked for on Thursday 24 December 2026 at 09:05, to see whether
                letters to board arrive.

                If you read this, they do.
                """)
    }

    @Test func `tells the business manager for whom it comes`() throws {
        let fallback = Recipient(role: "board", address: Sample.manager, isFallback: true)
        let text = try ParsedLetter(try letter(to: fallback)).text
        #expect(text.contains("\nboard has no address of its own, so its letters come to you"))
    }

    @Test func `carries no notice, and is in no thread`() throws {
        let letter = try letter(to: board)
        #expect(letter.notices == [] && letter.alarms == [])
        #expect(letter.roles == ["board"])
        let names = try ParsedLetter(letter).headers.map(\.name)
        #expect(!names.contains("References") && !names.contains { $0.hasPrefix("Casewatch-") })
        #expect(names.contains("Auto-Submitted"))
    }

    @Test func `is one of its own, at another moment or with another number`() throws {
        let first = try letter(to: board)
        #expect(try letter(to: board) == first)
        #expect(try letter(to: board, number: 1).identity != first.identity)
        #expect(try letter(to: board, date: "Thu, 24 Dec 2026 09:00:01 +0000").identity != first.identity)
        #expect(try letter(to: Sample.recipient("chair")).identity != first.identity)
    }
}
