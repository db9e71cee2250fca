import CivilCalendar
import Obligations
import Testing

@testable import CaseStore

struct `A case file` {
    @Test func `gives the case with its people and its events in their order and lines`() throws {
        let found = try Sample.readCase()

        #expect(found.reference == (try Sample.reference()))
        #expect(found.procedure == "short-review")
        #expect(found.people == ["board-chair": "chair-1"])
        #expect(
            try found.events == [
                CaseEvent(date: day("2026-01-20"), name: "brought", line: 6),
                CaseEvent(date: day("2026-02-02"), name: "asked", subject: Subject("police"), line: 8),
                CaseEvent(date: day("2026-02-10"), name: "extended", until: day("2026-03-20"), line: 9),
                CaseEvent(date: day("2026-03-01"), name: "decided", items: ["reasons", "letter"], line: 12),
            ])
    }

    @Test(arguments: ["", "events:\n", "events: []\n", "people:\n"])
    func `may record nothing yet`(rest: String) throws {
        let found = try Sample.readCase("case: TEST-2026-001\nprocedure: short-review\n\(rest)")

        #expect(found.events.isEmpty)
        #expect(found.people.isEmpty)
    }

    @Test func `may have line ends of another system, comments and a handful of anchors`() throws {
        let text = """
            # *See* the *plan*: what *is* *stressed* *in* *a* *comment* *like* *this* *one* *is* *no* *alias*.
            case: TEST-2026-001
            procedure: short-review
            events:
              - {date: &day 2026-01-20, event: brought}
              - {date: *day, event: decided}

            """.replacing("\n", with: "\r\n")

        let dates = try Sample.readCase(text).events.map(\.date)
        #expect(try dates == [day("2026-01-20"), day("2026-01-20")])
    }

    @Test func `reads every scalar as text`() throws {
        let text = """
            case: TEST-2026-001
            procedure: short-review
            events: [{date: "2026-01-20", event: 'asked', for: 0123, with: [no, null, 1e3]}]
            """
        let event = try #require(try Sample.readCase(text).events.first)

        #expect(event.subject == Subject("0123"))
        #expect(event.items == ["no", "null", "1e3"])
    }

    @Test func `may date a planned event ahead, and no other`() throws {
        let text = """
            case: TEST-2026-001
            procedure: short-review
            events:
              - {date: 2026-06-01, event: planned}
              - {date: 2026-05-31, event: brought}
            """

        #expect(try Sample.readCase(text, noLaterThan: day("2026-05-31")).events.count == 2)
        #expect(
            refusals { _ = try Sample.readCase(text, noLaterThan: try day("2026-05-30")) } == [
                "5:12: 'date' lies in the future, and this event is not a planned one; record it once it happened"
            ])
    }

    @Test func `is told of everything that is wrong with it at once, by place`() {
        let text = """
            events:
              - {date: 2026-02-30, event: brought, event: decided}
              - {date: 2026-02-01}
            procedure: short-review
            case: TEST-2026-001
            """

        #expect(
            refusals { _ = try Sample.readCase(text) } == [
                "2:12: 'date' is a day that the calendar does not have",
                "2:40: duplicate key; it stands in line 2 already, keep one of them",
                "3:5: 'event' is missing in an event; add it",
            ])
    }

    @Test func `is told of no more than a person can mend at once`() {
        let events = String(repeating: "  - {date: never, event: brought}\n", count: 1_000)
        let text = "case: TEST-2026-001\nprocedure: short-review\nevents:\n\(events)"

        #expect(refusals { _ = try Sample.readCase(text) }.count == 50)
    }

    @Test func `may not record thousands upon thousands of events`() {
        let events = String(repeating: "  - {date: 2026-01-20, event: brought}\n", count: 5_001)
        let text = "case: TEST-2026-001\nprocedure: short-review\nevents:\n\(events)"

        #expect(refusals { _ = try Sample.readCase(text) } == ["4:3: 'events' has more than 5000 items; shorten it"])
    }

    @Test(arguments: ["1900-01-01", "2199-12-31"])
    func `may be as old as the records, and as new as anybody plans`(date: String) throws {
        #expect(try Sample.readCase(Sample.caseText.with("2026-01-20", date)).events.first?.date == day(date))
    }

    @Test(arguments: ["1899-12-31", "2200-01-01"])
    func `is refused beyond those years`(date: String) {
        #expect(
            refusals { _ = try Sample.readCase(Sample.caseText.with("2026-01-20", date)) } == [
                "6:11: 'date' must lie in the years 1900 to 2199"
            ])
    }

    @Test(arguments: BadText.cases)
    func `is refused`(row: BadText) {
        #expect(refusals { _ = try Sample.readCase(row.text) } == row.refusals)
    }
}

func day(_ text: String) throws -> CivilDate {
    try #require(CivilDate(text))
}
