import CivilCalendar
import Obligations
import TestSupport

extension Lots {
    /// Events that touch a few obligations of a procedure, on few days, so that many fall together.
    mutating func events(under procedure: Procedure) -> [CaseEvent] {
        let obligations = (1...number(1...3)).map { _ in one(of: procedure.obligations) }
        let dates = dates()
        return (1...number(1...12)).map { _ in event(touching: one(of: obligations), on: one(of: dates)) }
    }

    /// Some of a day: the days of the events, those around them, and due dates.
    mutating func todays(_ events: [CaseEvent], dues: [CivilDate]) -> [CivilDate] {
        let interesting = events.map(\.date) + dues
        let near = (1...3).map { _ in one(of: interesting).adding(days: number(-1...2)) }
        return once(in: 6) ? near + [day("2030-06-30")] : near
    }

    private mutating func dates() -> [CivilDate] {
        let first = once(in: 3) ? one(of: Self.delicate) : day("2026-01-01").adding(days: number(0...1000))
        return [first]
            + (1...6).map { _ in
                let other = first.adding(days: once(in: 2) ? number(0...20) : number(0...220))
                return once(in: 4) ? lastOfMonth(other) : other
            }
    }

    private mutating func event(touching obligation: Obligation, on date: CivilDate) -> CaseEvent {
        let trigger = obligation.due.trigger
        let others: [EventName] =
            obligation.metBy + obligation.endedBy + obligation.cancelledBy
            + [obligation.extendedBy, obligation.suspendedBy?.event, obligation.due.end].compactMap(\.self)
            + (obligation.suspendedBy?.until ?? [])
        let name = others.isEmpty || once(in: 3) ? trigger : one(of: others)
        let subject = once(in: 2) ? nil : Subject(one(of: ["police", "health"]))
        let until = once(in: 12) ? nil : date.adding(days: number(0...150))
        return CaseEvent(
            date: date, name: name, subject: subject, until: until, items: items(of: obligation.requires))
    }

    private mutating func items(of requirements: [Requirement]) -> [ChecklistItem] {
        let isThorough = once(in: 2)
        return requirements.compactMap { requirement in
            guard isThorough || once(in: 2) else { return nil }
            switch requirement {
            case .item(let item): return item
            case .any(let choice): return one(of: choice)
            }
        }
    }

    private func lastOfMonth(_ date: CivilDate) -> CivilDate {
        var date = date
        while date.adding(days: 1).month == date.month { date = date.adding(days: 1) }
        return date
    }

    /// Month ends, a leap day, Easter, Christmas, and the end of the published bank holidays.
    private static let delicate = [
        "2026-01-31", "2026-04-02", "2026-08-31", "2026-11-30", "2026-12-24", "2027-02-28", "2028-02-29", "2028-11-26",
        "2028-12-26", "2028-12-27",
    ].map(day)
}
