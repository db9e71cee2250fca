import CivilCalendar
import Obligations

/// Asks both implementations the same, and makes a case smaller for as long as they disagree about it.
struct Comparison {
    let procedure: Procedure
    let days: NaiveDays

    func naive(_ events: [CaseEvent], on today: CivilDate) -> [NaiveRow] {
        NaiveEvaluation(procedure: procedure, days: days, today: today).rows(of: events)
    }

    /// Where the two part: what the core says, and what the naive implementation says.
    func difference(_ events: [CaseEvent], on today: CivilDate) -> String? {
        guard let reference = CaseReference("BSCP-2026-001") else { return "no reference" }
        let naive = naive(events, on: today)
        let core = Evaluation(procedure: procedure, calendar: Shipped.calendar, asOf: today)
            .instances(of: Case(reference: reference, procedure: procedure.name, events: events)).map(NaiveRow.init)
        guard core != naive else { return nil }
        let place = zip(core, naive).prefix { $0 == $1 }.count
        let (left, right) = (core.dropFirst(place).first, naive.dropFirst(place).first)
        return "core:  \(left?.description ?? "nothing")\nnaive: \(right?.description ?? "nothing")"
    }

    /// The smallest case found about which the two disagree on that day, or nil where they agree.
    func smallestDifference(_ events: [CaseEvent], on today: CivilDate) -> String? {
        guard difference(events, on: today) != nil else { return nil }
        var smallest = events
        var candidates = smaller(than: smallest)
        while let next = candidates.popLast() {
            if difference(next, on: today) != nil {
                smallest = next
                candidates = smaller(than: next)
            }
        }
        return ([describe(today)] + smallest.map(describe) + [difference(smallest, on: today) ?? ""])
            .joined(separator: "\n")
    }

    private func smaller(than events: [CaseEvent]) -> [[CaseEvent]] {
        events.indices.flatMap { index -> [[CaseEvent]] in
            var shorter = events
            shorter.remove(at: index)
            var plain = [events, events, events]
            plain[0][index].items = []
            plain[1][index].until = nil
            plain[2][index].subject = nil
            return plain.filter { $0 != events } + [shorter]
        }
    }

    private func describe(_ today: CivilDate) -> String {
        "\(procedure.name) (\(procedure.readings)) on \(today):"
    }

    private func describe(_ event: CaseEvent) -> String {
        "  \(event.date) \(event.name)" + (event.subject.map { " for \($0)" } ?? "")
            + (event.until.map { " until \($0)" } ?? "") + (event.items.isEmpty ? "" : " with \(event.items)")
    }
}
