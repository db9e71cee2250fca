internal import Obligations

/// A list of events by dashes, or the place for one: the next event is written on lines of its own.
struct DashedEvents {
    /// The line behind which it goes.
    let line: Int
    let dashIndentation: Int
    /// What has to be written first where there is no list yet.
    var heading: String?
    /// Whether a blank line stands between any two events.
    var isSpaced = false
    /// Empty brackets that the first event takes the place of.
    var brackets: Brackets?

    struct Brackets {
        let line: Int
        let columns: Range<Int>
    }

    func adding(_ event: CaseEvent, in style: EventStyle?, to text: TextLines) -> TextLines {
        let style = style ?? .usual(dashIndentation: dashIndentation)
        let head = [heading, isSpaced ? "" : nil].compactMap(\.self)
        var text = text
        text.insert(head + style.item(event, dashIndentation: dashIndentation), afterLine: line)
        if let brackets { text.remove(brackets.columns, inLine: brackets.line) }
        return text
    }
}
