import CivilCalendar
import Obligations

extension Procedure {
    /// What a case of these events owes on a day, the waiting duties left out.
    func instances(
        of events: [CaseEvent], on today: String, until horizon: String? = nil, showsNext: Bool = false,
        calendar: WorkingCalendar = .real
    ) -> [Instance] {
        Evaluation(
            procedure: self, calendar: calendar, asOf: day(today), horizon: horizon.map(day), showsNext: showsNext
        )
        .instances(of: Case(events: events)).filter { $0.state != .waiting }
    }

    /// One line for each instance: `chair-decision due 2026-02-20 open`.
    func standing(
        of events: CaseEvent..., on today: String, until horizon: String? = nil, showsNext: Bool = false
    ) -> [String] {
        instances(of: events, on: today, until: horizon, showsNext: showsNext).map(\.line)
    }
}

extension Instance {
    /// `chair-decision due 2026-02-20 met_late 2026-02-24`.
    var line: String {
        let parts: [String?] = [
            key.description, due.map { "due \($0)" }, problem?.rawValue, state.rawValue,
            (closed ?? cancelled ?? suspended).map { $0.date.description },
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }
}
