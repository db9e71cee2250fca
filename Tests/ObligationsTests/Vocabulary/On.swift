import CivilCalendar
import Obligations

/// An event as a case file records it: `on("2026-01-20", "brought-to-chair")`.
func on(
    _ date: String, _ name: EventName, for subject: String? = nil, until: String? = nil,
    with items: [ChecklistItem] = []
) -> CaseEvent {
    CaseEvent(
        date: day(date), name: name, subject: subject.map(about), until: until.map(day), items: items)
}

/// A subject written as text; traps on what is none.
func about(_ text: String) -> Subject {
    guard let subject = Subject(text) else { preconditionFailure("no subject: \(text)") }
    return subject
}

/// A case reference written as text; traps on what is none.
func numbered(_ text: String) -> CaseReference {
    guard let reference = CaseReference(text) else { preconditionFailure("no reference: \(text)") }
    return reference
}

extension Case {
    static let usualReference = numbered("BSCP-2026-014")

    /// A case of these events under the test procedure.
    init(_ events: CaseEvent..., called text: String? = nil) {
        self.init(events: events, called: text)
    }

    init(events: [CaseEvent], called text: String? = nil) {
        self.init(
            reference: text.map(numbered) ?? Self.usualReference, procedure: Procedure.testName,
            events: events)
    }
}
