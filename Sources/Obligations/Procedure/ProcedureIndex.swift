import CivilCalendar

/// A procedure made ready to be applied to many cases: its events numbered, so that case after case no names are compared.
package final class ProcedureIndex: Sendable {
    package let procedure: Procedure
    /// In the order of the procedure.
    let duties: [IndexedDuty]
    /// The procedure's chains of events, by number.
    let order: [[EventNumber]]
    /// Every item that some checklist asks for.
    private let items: Set<ChecklistItem>

    private let numbers: [EventName: EventNumber]
    /// By number; nil where the procedure says nothing of the event.
    private let rules: [EventRule?]
    private let named: [ObligationName: IndexedDuty]

    package init(_ procedure: Procedure) {
        self.procedure = procedure
        var numbering = EventNumbering()
        duties = procedure.obligations.map { obligation in
            IndexedDuty(obligation, ladder: procedure.ladders[obligation.ladder], numbering: &numbering)
        }
        order = procedure.order.map { chain in chain.map { numbering.number(of: $0) } }
        items = Set(procedure.obligations.flatMap(\.requires).flatMap(\.items))
        numbers = numbering.numbers
        var rules = [EventRule?](repeating: nil, count: numbers.count)
        for (name, number) in numbers { rules[number] = procedure.events[name] }
        self.rules = rules
        named = Dictionary(duties.map { ($0.obligation.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The duty of that name, if the procedure has it.
    package func duty(_ name: ObligationName) -> IndexedDuty? { named[name] }

    /// The number of an event, or nil where no duty and no chain mentions it.
    func number(of name: EventName) -> EventNumber? { numbers[name] }

    /// Whether an event comes with an item that is on no checklist.
    func hasUnlistedItem(_ event: CaseEvent) -> Bool {
        event.items.contains { !isListed($0) }
    }

    /// Whether an item is on some checklist.
    func isListed(_ item: ChecklistItem) -> Bool { items.contains(item) }

    func isPlanned(_ number: EventNumber) -> Bool { rules[number]?.isPlanned == true }

    func isReplacing(_ number: EventNumber) -> Bool { rules[number]?.replaces == true }
}

extension ProcedureIndex {
    /// Whether some event of a chain is dated before an earlier one, whatever their subjects.
    ///
    /// False settles the matter for most cases; true leaves it to whoever looks at the subjects.
    func mayBeOutOfOrder(_ case: Case) -> Bool {
        guard !order.isEmpty else { return false }
        var spans = [ClosedRange<CivilDate>?](repeating: nil, count: rules.count)
        for event in `case`.events {
            guard let number = number(of: event.name) else { continue }
            let known = spans[number] ?? event.date...event.date
            spans[number] = min(known.lowerBound, event.date)...max(known.upperBound, event.date)
        }
        return order.contains { chain in
            var latest = CivilDate.earliest
            for case let span? in chain.lazy.map({ spans[$0] }) {
                if span.lowerBound < latest { return true }
                latest = max(latest, span.upperBound)
            }
            return false
        }
    }
}
