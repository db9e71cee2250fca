package import CivilCalendar

/// One review as its file records it: the procedure it follows, its people and its dated facts.
package struct Case: Sendable, Equatable {
    package var reference: CaseReference
    package var procedure: ProcedureName
    /// A role of this case to a key in the contacts.
    package var people: [RoleName: ContactKey]
    /// In the order in which the file lists them.
    package var events: [CaseEvent]

    package init(
        reference: CaseReference, procedure: ProcedureName, people: [RoleName: ContactKey] = [:], events: [CaseEvent]
    ) {
        self.reference = reference
        self.procedure = procedure
        self.people = people
        self.events = events
    }
}

/// A dated fact recorded in a case.
package struct CaseEvent: Sendable, Hashable {
    package var date: CivilDate
    package var name: EventName
    package var subject: Subject?
    /// The date that this event sets.
    package var until: CivilDate?
    /// Checklist items, as presence only.
    package var items: [ChecklistItem]
    /// Where the file records it; 0 where there is no file.
    package var line: Int

    package init(
        date: CivilDate, name: EventName, subject: Subject? = nil, until: CivilDate? = nil,
        items: [ChecklistItem] = [], line: Int = 0
    ) {
        self.date = date
        self.name = name
        self.subject = subject
        self.until = until
        self.items = items
        self.line = line
    }
}
