import CivilCalendar

/// The events of a case that are known on a day: those dated up to it, planned ones always, and of replacing ones the last listed.
struct KnownEvents {
    /// By name and subject, each oldest first.
    private var index: [EventName: [Subject?: [CaseEvent]]] = [:]

    init(of case: Case, under procedure: Procedure, asOf today: CivilDate) {
        var standing: [Replaced: CaseEvent] = [:]
        for event in `case`.events {
            let rule = procedure.events[event.name]
            guard event.date <= today || rule?.isPlanned == true else { continue }
            if rule?.replaces == true {
                standing[Replaced(name: event.name, subject: event.subject)] = event
            } else {
                index[event.name, default: [:]][event.subject, default: []].append(event)
            }
        }
        for event in standing.values {
            index[event.name, default: [:]][event.subject, default: []].append(event)
        }
        for name in index.keys {
            index[name] = index[name]?.mapValues { $0.sorted(by: Self.precedes) }
        }
    }

    /// The subjects of events of one name, that of none first.
    func subjects(of name: EventName) -> [Subject?] {
        index[name].map { $0.keys.sorted { ($0?.text ?? "") < ($1?.text ?? "") } } ?? []
    }

    /// Events of several names for exactly this subject, oldest first.
    func events(_ names: [EventName], for subject: Subject?) -> [CaseEvent] {
        merged(names.compactMap { index[$0]?[subject] })
    }

    /// Events of several names for this subject or for all, oldest first.
    func events(_ names: [EventName], touching subject: Subject?) -> [CaseEvent] {
        let subjects = subject == nil ? [nil] : [nil, subject]
        return merged(names.flatMap { name in subjects.compactMap { index[name]?[$0] } })
    }

    private func merged(_ lists: [[CaseEvent]]) -> [CaseEvent] {
        lists.count < 2 ? lists.first ?? [] : lists.joined().sorted(by: Self.precedes)
    }

    /// The order in the file never matters, so events of one day are told apart by what they say.
    private static func precedes(_ left: CaseEvent, _ right: CaseEvent) -> Bool {
        if left.date != right.date { return left.date < right.date }
        if left.name != right.name { return left.name < right.name }
        if left.until != right.until { return (left.until ?? .earliest) < (right.until ?? .earliest) }
        if left.items != right.items { return left.items.lexicographicallyPrecedes(right.items) }
        return left.line < right.line
    }

    private struct Replaced: Hashable {
        var name: EventName
        var subject: Subject?
    }
}
