import CivilCalendar
import Obligations
import TestSupport

extension Lots {
    private static let names: [EventName] = [
        "brought", "decided", "extended", "withdrawn", "halted", "resumed", "requested", "completed", "notified",
        "publication", "sent", "given", "concluded", "removed", "agreed", "done",
    ]

    /// An event of the procedure of every kind, in the year 2026.
    mutating func event() -> CaseEvent {
        let first = day("2026-01-01")
        let date = self.date(from: first, to: day("2026-12-31"))
        let subject = once(in: 2) ? nil : about(one(of: ["police", "health", "school"]))
        let until = once(in: 3) ? nil : self.date(from: first, to: day("2027-06-30"))
        return CaseEvent(
            date: date, name: one(of: Self.names), subject: subject, until: until, items: once(in: 2) ? ["minutes"] : []
        )
    }

    mutating func events(_ count: ClosedRange<Int>) -> [CaseEvent] {
        (0..<number(count)).map { _ in event() }
    }
}
