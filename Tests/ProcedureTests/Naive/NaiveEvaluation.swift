import CivilCalendar
import Obligations

/// What a case owes, worked out a second time and as simply as the sentences of the design allow.
struct NaiveEvaluation {
    let procedure: Procedure
    let days: NaiveDays
    let today: CivilDate

    func rows(of events: [CaseEvent]) -> [NaiveRow] {
        let known = known(events)
        return procedure.obligations.flatMap { obligation -> [NaiveRow] in
            let triggers = known.filter { $0.name == obligation.due.trigger }
            if triggers.isEmpty { return [NaiveRow(key: obligation.name.text, state: .waiting)] }
            let subjects = Set(triggers.map(\.subject)).sorted { ($0?.text ?? "") < ($1?.text ?? "") }
            return subjects.flatMap { subject in
                let duty = NaiveDuty(
                    obligation: obligation, subject: subject, known: known, today: today,
                    counting: NaiveDue(days: days, readings: procedure.readings))
                return obligation.due.isRecurring ? duty.recurring() : duty.single()
            }
        }
    }

    /// What is known today, the oldest first; of what replaces only the last one listed.
    private func known(_ events: [CaseEvent]) -> [CaseEvent] {
        var known: [CaseEvent] = []
        for event in events {
            let rule = procedure.events[event.name]
            if event.date > today, rule?.isPlanned != true { continue }
            if rule?.replaces == true {
                known.removeAll { $0.name == event.name && $0.subject == event.subject }
            }
            known.append(event)
        }
        return known.sorted { left, right in
            if left.date != right.date { return left.date < right.date }
            if left.name != right.name { return left.name < right.name }
            if left.until != right.until { return (left.until ?? .earliest) < (right.until ?? .earliest) }
            return left.items.lexicographicallyPrecedes(right.items)
        }
    }
}
