package import CivilCalendar
package import Obligations

/// The file of one case: what it says, or everything for which it is refused.
package enum CaseFile {
    private static let keys = ["case", "procedure", "people", "events"]
    /// No review has so many dated facts.
    static let mostEvents = 5_000
    private static let mostPeople = 200

    /// Reads a case file.
    ///
    /// - Parameters:
    ///   - reference: What the file's name says, and its `case` must say too.
    ///   - path: Where it stands, for local display only.
    ///   - procedures: What cases may follow.
    ///   - today: The last day of which events are accepted that are not planned ones; nil for any day.
    ///   - cautions: Where to note what is accepted and looks like a mistake.
    package static func read(
        _ bytes: [UInt8], named reference: CaseReference, at path: String? = nil,
        knowing procedures: [ProcedureName: Procedure], noLaterThan today: CivilDate?, noting cautions: Cautions? = nil
    ) throws(Refusals) -> Case {
        let complaints = Complaints()
        let label = FileLabel(reference, at: path)
        let found = YAMLDocument.read(bytes, complaints: complaints).flatMap { root in
            read(
                root, named: reference, knowing: procedures, noLaterThan: today, contacts: cautions?.contacts,
                complaints: complaints)
        }
        cautions?.add(complaints.cautions, in: label)
        return try complaints.outcome(found, of: label)
    }

    private static func read(
        _ root: Element, named reference: CaseReference, knowing procedures: [ProcedureName: Procedure],
        noLaterThan today: CivilDate?, contacts: Contacts?, complaints: Complaints
    ) -> Case? {
        let file = Field(root: root, name: "a case file", complaints: complaints)
        guard let fields = file.mapping(of: "a case", keys: keys) else { return nil }

        if let field = fields.required("case"), let text = field.text(), text != reference.text {
            field.complain("must be the name of the file without '.yaml'")
        }
        let name = fields.required("procedure").flatMap { field in
            field.known(in: procedures, as: "procedure that is loaded")
        }
        let procedure = name.flatMap { procedures[$0] }
        let people = people(fields["people"], of: procedure, by: contacts)
        let events = events(
            fields["events"], by: EventReader(vocabulary: procedure.map { Vocabulary($0) }, today: today))
        return name.map { Case(reference: reference, procedure: $0, people: people, events: events) }
    }

    private static func people(
        _ field: Field?, of procedure: Procedure?, by contacts: Contacts?
    ) -> [RoleName: ContactKey] {
        guard let field, !field.isBlank, let entries = field.entries(of: "'people'") else { return [:] }
        guard entries.count <= mostPeople else {
            field.complain("names more than \(mostPeople) people; shorten it")
            return [:]
        }
        var people: [RoleName: ContactKey] = [:]
        for (key, value) in entries {
            if let procedure, procedure.roles[RoleName(key.text)] == nil {
                let question = Suggestion.question(for: key.text, among: procedure.roles.keys.map(\.text))
                value.complaints.add("unknown role in 'people'\(question)", at: key.position)
            }
            let person = value.word().map { ContactKey($0) }
            people[RoleName(key.text)] = person
            if let contacts, let person, contacts.routes[person] == nil {
                let question = Suggestion.question(for: person.text, among: contacts.routes.keys.map(\.text))
                value.caution("names nobody in the contacts, so that the business manager hears instead\(question)")
            }
        }
        return people
    }

    private static func events(_ field: Field?, by reader: EventReader) -> [CaseEvent] {
        guard let field, !field.isBlank, let list = field.list(atMost: mostEvents) else { return [] }
        var known: [CaseEvent: Int] = [:]
        return list.compactMap { field in
            guard let event = reader.event(field) else { return nil }
            var alike = event
            (alike.line, alike.items, alike.until) = (0, [], nil)
            if let line = known[alike] {
                field.complaints.caution("the same event is recorded in line \(line) already", at: field.position)
            } else {
                known[alike] = event.line
            }
            return event
        }
    }
}
