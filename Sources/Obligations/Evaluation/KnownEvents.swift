import CivilCalendar

/// The events of a case that are known on a day: those dated up to it, planned ones always, and of replacing ones the last listed.
struct KnownEvents {
    /// By number, each number's oldest first.
    private let entries: [Entry]

    private struct Entry {
        let number: EventNumber
        let event: CaseEvent
    }

    init(of case: Case, under index: ProcedureIndex, asOf today: CivilDate) {
        var entries: [Entry] = []
        entries.reserveCapacity(`case`.events.count)
        var standing: [Replaced: CaseEvent] = [:]
        for event in `case`.events {
            guard let number = index.number(of: event.name), event.date <= today || index.isPlanned(number) else {
                continue
            }
            if index.isReplacing(number) {
                standing[Replaced(number: number, subject: event.subject)] = event
            } else {
                entries.append(Entry(number: number, event: event))
            }
        }
        entries += standing.map { Entry(number: $0.key.number, event: $0.value) }
        entries.sort { left, right in
            left.number != right.number ? left.number < right.number : Self.precedes(left.event, right.event)
        }
        self.entries = entries
    }

    func has(_ number: EventNumber) -> Bool {
        let first = firstPlace(of: number)
        return first < entries.count && entries[first].number == number
    }

    /// The subjects of events of one number, that of none first.
    func subjects(of number: EventNumber) -> [Subject?] {
        let found = entries(of: number)
        guard found.contains(where: { $0.event.subject != nil }) else { return found.isEmpty ? [] : [nil] }
        return Set(found.lazy.map(\.event.subject)).sorted { ($0?.text ?? "") < ($1?.text ?? "") }
    }

    /// Events of several numbers for exactly this subject, oldest first.
    func events(_ numbers: [EventNumber], for subject: Subject?) -> [CaseEvent] {
        collected(numbers) { $0 == subject }
    }

    /// Events of several numbers for this subject or for all, oldest first.
    func events(_ numbers: [EventNumber], touching subject: Subject?) -> [CaseEvent] {
        collected(numbers) { $0 == nil || $0 == subject }
    }

    private func collected(_ numbers: [EventNumber], where isMeant: (Subject?) -> Bool) -> [CaseEvent] {
        var events: [CaseEvent] = []
        var sources = 0
        for number in numbers {
            let before = events.count
            for entry in entries(of: number) where isMeant(entry.event.subject) { events.append(entry.event) }
            if events.count > before { sources += 1 }
        }
        return sources < 2 ? events : events.sorted(by: Self.precedes)
    }

    private func entries(of number: EventNumber) -> ArraySlice<Entry> {
        let first = firstPlace(of: number)
        var end = first
        while end < entries.count, entries[end].number == number { end += 1 }
        return entries[first..<end]
    }

    /// Where the events of a number begin, or would.
    private func firstPlace(of number: EventNumber) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
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
        var number: EventNumber
        var subject: Subject?
    }
}
