internal import Obligations

/// A list of events in brackets, each event in braces: the next one is written behind the last, before the bracket that
/// closes the list.
struct BracketedEvents {
    /// Behind the last event, or behind the opening bracket of an empty list.
    let end: Position
    var isEmpty = false
    /// Nil where the events stand beside each other.
    var newLine: NewLine?

    /// Where each event has a line of its own.
    struct NewLine {
        let indentation: Int
        /// The line behind which the next one goes; nil where the list is closed on the last event's line.
        let after: Int?
        /// Where the comma ends that stands even behind the last event.
        let comma: Position?
    }

    func adding(_ event: CaseEvent, in style: EventStyle?, to text: TextLines) -> TextLines {
        let braces = (style ?? EventStyle(form: .braces(padding: ""))).inBraces(event)
        var text = text
        guard let newLine else {
            text.insert(isEmpty ? braces : ", \(braces)", at: end)
            return text
        }
        let item = String(repeating: " ", count: newLine.indentation) + braces + (newLine.comma == nil ? "" : ",")
        if let line = newLine.after {
            text.insert([item], afterLine: line)
        } else {
            text.insert(text.lineEnd(ofLine: end.line) + "\n" + item, at: newLine.comma ?? end)
        }
        if newLine.comma == nil { text.insert(",", at: end) }
        return text
    }
}
