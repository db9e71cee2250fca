internal import CivilCalendar
internal import Obligations

/// Reads the dated facts that a case, or an example of a procedure, lists.
struct EventReader {
    /// Nil where the procedure is not known, so that only the form can be looked at.
    let vocabulary: Vocabulary?
    /// The last day on which anything but a planned event can have happened; nil where that is not asked.
    let today: CivilDate?

    private static let keys = ["date", "event", "for", "until", "with"]
    private static let mostItems = 100

    /// One event, or nil where something was complained of.
    func event(_ field: Field) -> CaseEvent? {
        guard let event = field.mapping(of: "an event", keys: Self.keys) else { return nil }
        let dateField = event.required("date")
        let date = dateField?.date()
        let nameField = event.required("event")
        let name = nameField.flatMap { self.name($0) }
        let subject = event["for"].flatMap { self.subject($0) }
        let until = event["until"].flatMap { $0.date() }
        let items = event["with"].flatMap { self.items($0) }

        if let date, let until, until < date {
            event["until"]?.complain("lies before the date of its event; a date is set for that day or a later one")
        }
        if let name, let vocabulary, event["until"] != nil, !vocabulary.dateSetters.contains(name) {
            event["until"]?.caution("has no effect: no duty of the procedure goes by a date that this event sets")
        }
        if let name, event["until"] == nil, vocabulary?.dateSetters.contains(name) == true {
            nameField?.complain("sets a date; add 'until' with that date")
        }
        if let date, let today, date > today, let name, vocabulary?.events[name]?.isPlanned == false {
            dateField?.complain("lies in the future, and this event is not a planned one; record it once it happened")
        }
        guard let date, let name else { return nil }
        return CaseEvent(
            date: date, name: name, subject: subject, until: until, items: items ?? [], line: field.position.line)
    }

    private func name(_ field: Field) -> EventName? {
        guard let vocabulary else { return field.text().map { EventName($0) } }
        return field.known(in: vocabulary.events, as: "event of this procedure")
    }

    private func subject(_ field: Field) -> Subject? {
        guard let text = field.text() else { return nil }
        return Subject(text) ?? field.refuse("must be one word of small letters, digits and hyphens, 32 at most")
    }

    private func items(_ field: Field) -> [ChecklistItem]? {
        field.list(atMost: Self.mostItems)?.compactMap { $0.word().map { ChecklistItem($0) } }
    }
}
