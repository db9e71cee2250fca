import CivilCalendar

/// The events of a case that are known on a day: those dated up to it, planned ones always, and of replacing ones the last listed.
struct KnownEvents {
    private var byName: [EventName: [CaseEvent]] = [:]

    init(of case: Case, under procedure: Procedure, asOf today: CivilDate) {
        var standing: [Replaced: CaseEvent] = [:]
        for event in `case`.events {
            let rule = procedure.events[event.name]
            guard event.date <= today || rule?.isPlanned == true else { continue }
            if rule?.replaces == true {
                standing[Replaced(name: event.name, subject: event.subject)] = event
            } else {
                byName[event.name, default: []].append(event)
            }
        }
        for event in standing.values {
            byName[event.name, default: []].append(event)
        }
        for name in byName.keys {
            byName[name]?.sort(by: Self.precedes)
        }
    }

    /// Events of one name, oldest first.
    subscript(_ name: EventName) -> [CaseEvent] { byName[name] ?? [] }

    /// Events of several names for exactly this subject, oldest first.
    func events(_ names: [EventName], for subject: Subject?) -> [CaseEvent] {
        let found = names.flatMap { self[$0].filter { $0.subject == subject } }
        return names.count > 1 ? found.sorted(by: Self.precedes) : found
    }

    /// Events of several names for this subject or for all, oldest first.
    func events(_ names: [EventName], touching subject: Subject?) -> [CaseEvent] {
        let found = names.flatMap { self[$0].filter { $0.subject == nil || $0.subject == subject } }
        return names.count > 1 ? found.sorted(by: Self.precedes) : found
    }

    /// The order in the file never matters, so events of one day are told apart by what they say.
    private static func precedes(_ left: CaseEvent, _ right: CaseEvent) -> Bool {
        if left.date != right.date { return left.date < right.date }
        if left.name != right.name { return left.name < right.name }
        if left.until != right.until { return (left.until ?? .earliest) < (right.until ?? .earliest) }
        return left.items.map(\.text).lexicographicallyPrecedes(right.items.map(\.text))
    }

    private struct Replaced: Hashable {
        var name: EventName
        var subject: Subject?
    }
}
