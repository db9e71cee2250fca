import CivilCalendar
import Obligations
import Testing

@testable import CaseStore

struct `An objection to an event` {
    @Test func `is that it would break the order of the procedure`() throws {
        let found = try objections(to: "2026-01-19", "published")

        #expect(
            found == [
                .outOfOrder(earlier: "brought", later: "published"),
                .outOfOrder(earlier: "decided", later: "published"),
            ])
        #expect(
            found.map(\.description) == [
                "published would be dated before brought, against the order of the procedure",
                "published would be dated before decided, against the order of the procedure",
            ])
    }

    @Test func `is made to an earlier event that comes too late as well`() throws {
        let text = FileForm.head + "events:\n  - {date: 2026-03-01, event: decided}\n"

        #expect(
            try objections(to: "2026-03-02", "brought", in: text) == [
                .outOfOrder(earlier: "brought", later: "decided")
            ])
    }

    @Test func `is not made again to what is out of order already`() throws {
        let text = Sample.caseText.with("2026-03-01", "2026-01-01")

        #expect(try objections(to: "2026-03-20", "brought", in: text) == [])
        #expect(
            try objections(to: "2026-01-10", "published", in: text) == [
                .outOfOrder(earlier: "brought", later: "published")
            ])
    }

    @Test func `is made for one subject where only another one is out of order already`() throws {
        let text =
            FileForm.head + "events:\n"
            + "  - {date: 2026-01-20, event: brought, for: police}\n"
            + "  - {date: 2026-01-10, event: decided, for: police}\n"
            + "  - {date: 2026-01-20, event: brought, for: education}\n"

        #expect(
            try objections(to: "2026-01-15", "decided", subject: "education", in: text) == [
                .outOfOrder(earlier: "brought", later: "decided")
            ])
        #expect(try objections(to: "2026-01-25", "decided", subject: "education", in: text) == [])
    }

    @Test func `is made to an event for all where it breaks the order of one subject`() throws {
        let text = FileForm.head + "events:\n  - {date: 2026-01-10, event: decided, for: police}\n"

        #expect(
            try objections(to: "2026-01-20", "brought", in: text) == [
                .outOfOrder(earlier: "brought", later: "decided")
            ])
    }

    @Test func `is that the same event is recorded already`() throws {
        let found = try objections(to: "2026-02-02", "asked", subject: "police")

        #expect(found == [.recordedAlready("asked", line: 8)])
        #expect(found.map(\.description) == ["asked is recorded with that date already, in line 8"])
        #expect(try objections(to: "2026-02-03", "asked", subject: "police") == [])
        #expect(try objections(to: "2026-02-02", "asked", subject: "education") == [])
        #expect(try objections(to: "2026-02-02", "asked") == [])
        #expect(try objections(to: "2026-02-02", "answered", subject: "police") == [])
    }

    @Test func `keeps the event out, and says how to overrule it`() throws {
        let refused = refusal { try record(isForced: false) }

        #expect(refused == .objections([.recordedAlready("brought", line: 6)]))
        #expect(
            refused?.lines == [
                "brought is recorded with that date already, in line 6",
                "correct it, or record it all the same with --force --why REASON",
            ])
    }

    @Test func `is overruled by force, and told of`() throws {
        let recording = try record(isForced: true)

        #expect(recording.overruled == [.recordedAlready("brought", line: 6)])
        #expect(recording.after.events.count == 5)
    }

    @Test func `is the only thing that force overrules`() throws {
        #expect(
            refusal { try record(date: "2026-02-30", isForced: true) }
                == .input(["'date' is a day that the calendar does not have"]))
    }

    private func record(date: String = "2026-01-20", isForced: Bool) throws -> Recording {
        let procedure = try Sample.readProcedure()
        return try Recording(
            EventEntry(date: date, event: "brought"), in: try Sample.caseFile(),
            knowing: [procedure.name: procedure], today: try day("2026-05-01"), isForced: isForced)
    }

    private func objections(
        to date: String, _ name: EventName, subject: String? = nil, in text: String = Sample.caseText
    ) throws -> [Objection] {
        let event = CaseEvent(date: try day(date), name: name, subject: subject.flatMap { Subject($0) })
        return Objection.all(to: event, in: try Sample.readCase(text), by: try Sample.readProcedure())
    }
}
