import CivilCalendar
import Obligations
import TestSupport

/// Something that happens to a watched case in a random year.
enum Happening {
    case heard(Event)
    case timePasses(days: Int)
}

extension Lots {
    /// Events of a year in order: cases are edited, vanish and return, silences and rules change, and time passes.
    mutating func year(of references: [CaseReference]) -> [Happening] {
        var events = Dictionary(uniqueKeysWithValues: references.map { ($0, [CaseEvent]()) })
        return (0..<60).map { _ in
            let reference = one(of: references)
            switch number(1...10) {
            case 1...4:
                edit(&events[reference, default: []])
                return .heard(.caseRead(read(reference, events[reference] ?? [])))
            case 5: return .heard(.casesVanished([reference]))
            case 6: return .heard(.silencesChanged(reference, once(in: 2) ? [] : [silence(of: reference)]))
            case 7: return .heard(.rulesChanged(rules()))
            default: return .timePasses(days: number(1...25))
            }
        }
    }

    private mutating func edit(_ events: inout [CaseEvent]) {
        switch number(1...4) {
        case 1 where !events.isEmpty: events.remove(at: number(0...events.count - 1))
        case 2 where !events.isEmpty: events[number(0...events.count - 1)] = event()
        default: events.append(event())
        }
    }

    private func read(_ reference: CaseReference, _ events: [CaseEvent]) -> Case {
        Case(reference: reference, procedure: Procedure.testName, events: events)
    }

    private mutating func silence(of reference: CaseReference) -> Silence {
        let key = once(in: 2) ? nil : InstanceKey(obligation: "decision")
        let until = date(from: day("2026-01-01"), to: day("2026-12-31"))
        return Silence(id: "s", reference: reference, key: key, until: until, by: "manager", why: "in hand")
    }

    private mutating func rules() -> RuleBook {
        let count = number(1...3)
        let holidays = RealHolidays.englandAndWales.adding(day("2026-06-0\(count)"))
        return RuleBook(
            .everyKind, digest: "procedure-\(number(1...2))", calendar: WorkingCalendar(holidays),
            calendarDigest: "calendar-\(count)")
    }
}
