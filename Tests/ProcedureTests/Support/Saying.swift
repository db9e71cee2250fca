import CaseStore
import CivilCalendar
import Obligations

/// An event as a case file records it: `on("2026-01-20", "brought-to-chair")`.
func on(
    _ date: String, _ name: EventName, for subject: String? = nil, until: String? = nil,
    with items: [ChecklistItem] = []
) -> CaseEvent {
    CaseEvent(
        date: day(date), name: name, subject: subject.flatMap { Subject($0) }, until: until.map(day), items: items)
}

extension Procedure {
    /// What a case of these events owes on a day, the waiting duties left out.
    func instances(of events: [CaseEvent], on today: String) -> [Instance] {
        guard let reference = CaseReference("BSCP-2026-001") else { return [] }
        return instances(of: Case(reference: reference, procedure: name, events: events), on: day(today))
    }

    func instances(of case: Case, on today: CivilDate) -> [Instance] {
        Evaluation(procedure: self, calendar: Shipped.calendar, asOf: today).instances(of: `case`)
            .filter { $0.state != .waiting }
    }

    /// One duty on a day: `due 2026-02-20 open`; nil where it waits.
    func standing(_ key: String, of events: [CaseEvent], on today: String) -> String? {
        instances(of: events, on: today).first { $0.key.description == key }?.line
    }
}

extension Instance {
    /// `due 2026-02-20 met_late 2026-02-24`.
    var line: String {
        [due.map { "due \($0)" }, state.rawValue, (closed ?? cancelled ?? suspended).map { $0.date.description }]
            .compactMap(\.self).joined(separator: " ")
    }
}
