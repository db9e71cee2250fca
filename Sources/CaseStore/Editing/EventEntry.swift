internal import Obligations

/// A dated fact as somebody typed it, to be read as an event of a procedure.
package struct EventEntry: Sendable, Hashable {
    package var date: String
    package var event: String
    package var subject: String?
    package var until: String?
    package var items: [String]

    package init(date: String, event: String, subject: String? = nil, until: String? = nil, items: [String] = []) {
        self.date = date
        self.event = event
        self.subject = subject
        self.until = until
        self.items = items
    }

    /// Reads it as a case file would be read, so that what is accepted here is accepted there.
    ///
    /// - Throws: every problem, as a sentence that does not repeat what was typed.
    func read(by reader: EventReader) throws(Unacceptable) -> CaseEvent {
        let complaints = Complaints()
        let event = reader.event(Field(root: element, name: "the event", complaints: complaints))
        do throws(Refusals) {
            var event = try complaints.outcome(event, of: FileLabel(.caseFile, at: ""))
            event.line = 0
            return event
        } catch {
            throw Unacceptable(problems: error.all.map(\.problem))
        }
    }

    /// What is wrong with an entry.
    struct Unacceptable: Error {
        let problems: [String]
    }

    private var element: Element {
        var entries = [("date", Element.Content.text(date)), ("event", .text(event))]
        if let subject { entries.append(("for", .text(subject))) }
        if let until { entries.append(("until", .text(until))) }
        if !items.isEmpty {
            entries.append(("with", .list(items.map { Element(position: .start, content: .text($0)) })))
        }
        return Element(
            position: .start,
            content: .mapping(
                entries.map { key, content in
                    Element.Entry(key: key, position: .start, value: Element(position: .start, content: content))
                }))
    }
}
