internal import CivilCalendar
internal import Obligations

/// Reads a procedure from the outside in: first the names it gives, then the obligations that use them.
struct ProcedureReader {
    static let keys = [
        "procedure", "title", "in-force", "calendar", "readings", "roles", "events", "ladders", "obligations", "order",
        "examples",
    ]

    private let fields: FieldMapping

    init(_ fields: FieldMapping) {
        self.fields = fields
    }

    /// Nil where something was complained of; `fileName` is nil for a file that may have any name.
    func procedure(named fileName: ProcedureName?) -> Procedure? {
        let name = fields.required("procedure").flatMap { self.name($0, fileName: fileName) }
        let title = fields.required("title").flatMap { $0.sentence() }
        let inForce = fields["in-force"].map { self.inForce($0) } ?? InForce()
        let calendar = fields.required("calendar").flatMap { $0.choice(Division.self) }
        let readings = fields.required("readings").flatMap { self.readings($0) }

        let names = ProcedureNames(fields)
        let entries = fields.required("obligations").flatMap { self.obligationEntries($0) } ?? []
        let reader = ObligationReader(names: names)
        let obligations = entries.compactMap { reader.obligation(named: ObligationName($0.name), $0.field) }
        let order = fields["order"].flatMap { self.order($0, names: names) } ?? []
        let vocabulary = names.events.map { Vocabulary(events: $0, obligations: obligations) }
        let examples = fields["examples"].flatMap {
            ExampleReader(vocabulary: vocabulary, obligations: entries.map(\.name)).examples($0)
        }

        guard let name, let title, let calendar, let readings, let roles = names.roles, let events = names.events,
            let ladders = names.ladders
        else { return nil }
        return Procedure(
            name: name, title: title, inForce: inForce, calendar: calendar, readings: readings, roles: roles,
            events: events, ladders: ladders, obligations: obligations, order: order, examples: examples ?? [])
    }

    private func name(_ field: Field, fileName: ProcedureName?) -> ProcedureName? {
        guard let word = field.word() else { return nil }
        if let fileName, word != fileName.text {
            field.complain("must be the name of the file without '.yaml'")
        }
        return ProcedureName(word)
    }

    private func inForce(_ field: Field) -> InForce {
        let period = field.mapping(of: "'in-force'", keys: ["from", "until"])
        let from = period?["from"].flatMap { $0.date() }
        let until = period?["until"].flatMap { $0.date() }
        if let from, let until, until < from {
            period?["until"]?.complain("lies before 'from'; exchange them or leave one out")
        }
        return InForce(from: from, until: until)
    }

    private func readings(_ field: Field) -> Readings? {
        let readings = field.mapping(of: "'readings'", keys: ["month-end", "before", "quarter"])
        let monthEnd = readings?.required("month-end").flatMap { $0.choice(MonthEnd.self) }
        let before = readings?.required("before").flatMap { $0.choice(BeforeReading.self) }
        let quarter = readings?.required("quarter").flatMap { $0.choice(QuarterReading.self) }
        guard let monthEnd, let before, let quarter else { return nil }
        return Readings(monthEnd: monthEnd, before: before, quarter: quarter)
    }

    private func obligationEntries(_ field: Field) -> [(name: String, field: Field)]? {
        guard let entries = field.namedEntries() else { return nil }
        guard !entries.isEmpty else { return field.refuse("must have at least one obligation") }
        return entries
    }

    private func order(_ field: Field, names: ProcedureNames) -> [[EventName]]? {
        field.list()?.compactMap { item in
            let chain = Field(name: "a chain in 'order'", element: item.element, complaints: item.complaints)
            guard let list = chain.list() else { return nil }
            guard list.count >= 2 else { return chain.refuse("must name at least two events") }
            return names.distinctEvents(list)
        }
    }
}
