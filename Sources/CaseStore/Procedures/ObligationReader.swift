internal import Obligations

/// Reads one duty of a procedure, with references to names that are known already.
struct ObligationReader {
    let names: ProcedureNames

    private static let keys = [
        "title", "source", "basis", "owner", "due", "met-by", "ladder", "escalate", "requires", "extended-by",
        "cancelled-by", "suspended-by", "ended-by", "note", "verified",
    ]

    /// Nil where something that it cannot be without was complained of.
    func obligation(named name: ObligationName, _ field: Field) -> Obligation? {
        guard let fields = field.mapping(of: "an obligation", keys: Self.keys) else { return nil }
        let title = fields.required("title").flatMap { $0.sentence() }
        let source = fields.required("source").flatMap { $0.sentence() }
        let basis = fields.required("basis").flatMap { $0.choice(Basis.self) }
        let owner = fields.required("owner").flatMap { names.role($0) }
        let due = fields.required("due").flatMap { self.due($0) }
        let ladder = fields.required("ladder").flatMap { names.ladder($0) }
        let metBy = (due?.isFloor == false ? fields.required("met-by") : fields["met-by"]).flatMap { names.events($0) }

        let escalate = fields["escalate"].flatMap { self.escalate($0) }
        let requires = fields["requires"].flatMap { self.requires($0) }
        let extendedBy = fields["extended-by"].flatMap { names.event($0) }
        let cancelledBy = fields["cancelled-by"].flatMap { names.events($0) }
        let suspendedBy = fields["suspended-by"].flatMap { self.suspension($0) }
        let endedBy = fields["ended-by"].flatMap { names.events($0) }
        let note = fields["note"].flatMap { $0.sentence(atMost: 500) }
        let isVerified = fields["verified"].flatMap { $0.flag() }
        if let due { check(fields, against: due) }

        guard let title, let source, let basis, let owner, let due, let ladder else { return nil }
        return Obligation(
            name: name, title: title, source: source, basis: basis, owner: owner, due: due, metBy: metBy ?? [],
            ladder: ladder, escalate: escalate ?? [], requires: requires ?? [], extendedBy: extendedBy,
            cancelledBy: cancelledBy ?? [], suspendedBy: suspendedBy, endedBy: endedBy ?? [], note: note,
            isVerified: isVerified ?? true)
    }

    private func due(_ field: Field) -> DuePhrase? {
        guard let text = field.text() else { return nil }
        do {
            let phrase = try DuePhrase(reading: text)
            names.check(phrase.trigger, in: field)
            if let end = phrase.end { names.check(end, in: field) }
            return phrase
        } catch .unit(let rule) {
            return field.refuse("has another unit than its phrase can have: \(rule)")
        } catch {
            return field.refuse("\(error); as in 'within 1 month of EVENT'")
        }
    }

    /// Which keys go with which kind of due phrase.
    private func check(_ fields: FieldMapping, against due: DuePhrase) {
        if due.isRecurring {
            fields["extended-by"]?.complain("goes with a single due date, and this duty recurs; remove it")
        }
        if !due.isFloor {
            fields["ended-by"]?.complain("goes with 'for at least …' only; remove it, or write 'met-by'")
        }
    }

    private func escalate(_ field: Field) -> [RoleReference]? {
        guard let list = field.list() else { return nil }
        guard list.count <= 3 else { return field.refuse("must name at most three roles, for the levels 1, 2 and 3") }
        return list.compactMap { names.role($0) }
    }

    private func requires(_ field: Field) -> [Requirement]? {
        field.list(atMost: 100)?.compactMap { item in
            guard case .mapping = item.element.content else {
                return item.word().map { .item(ChecklistItem($0)) }
            }
            let choice = item.mapping(of: "an item of 'requires'", keys: ["any"])?.required("any")
            return choice?.filledList(atMost: 100).map { items in
                .any(items.compactMap { $0.word().map { ChecklistItem($0) } })
            }
        }
    }

    private func suspension(_ field: Field) -> Suspension? {
        let fields = field.mapping(of: "'suspended-by'", keys: ["event", "until"])
        let event = fields?.required("event").flatMap { names.event($0) }
        let until = fields?.required("until").flatMap { names.events($0) }
        guard let event, let until else { return nil }
        return Suspension(event: event, until: until)
    }
}
