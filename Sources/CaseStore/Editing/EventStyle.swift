internal import CivilCalendar
internal import Obligations

/// How a file writes its events, so that the next one looks like the one before.
struct EventStyle {
    var form: Form
    /// The keys in the order in which the last event has them.
    var keys: [String] = []
    /// The quotation marks around keys, days and words, or nothing.
    var keyQuote = ""
    var dayQuote = ""
    var wordQuote = ""
    /// Whether the items of `with` stand each on a line of its own.
    var itemsIndentation: Int?

    enum Form {
        /// Each key on a line of its own, that many characters from the left.
        case lines(indentation: Int)
        /// Everything in braces, with that much space inside them.
        case braces(padding: String)
    }

    private static let usualOrder = ["date", "event", "for", "until", "with"]

    /// The event in braces, on one line.
    func inBraces(_ event: CaseEvent) -> String {
        let padding = if case .braces(let padding) = form { padding } else { "" }
        let pairs = pairs(of: event).map { "\(quoted($0.key, keyQuote)): \($0.value.text)" }
        return "{\(padding)\(pairs.joined(separator: ", "))\(padding)}"
    }

    /// The event as an item of a list whose dashes stand that many characters from the left.
    func item(_ event: CaseEvent, dashIndentation: Int) -> [String] {
        let margin = String(repeating: " ", count: dashIndentation)
        guard case .lines(let indentation) = form, indentation > dashIndentation + 1 else {
            return ["\(margin)- \(inBraces(event))"]
        }
        let inset = String(repeating: " ", count: indentation)
        var lines = pairs(of: event).flatMap { self.lines(key: $0.key, value: $0.value, inset: inset) }
        lines[0] = margin + "-" + lines[0].dropFirst(dashIndentation + 1)
        return lines
    }

    private func lines(key: String, value: Value, inset: String) -> [String] {
        guard !value.items.isEmpty, let itemsIndentation else {
            return ["\(inset)\(quoted(key, keyQuote)): \(value.text)"]
        }
        let margin = String(repeating: " ", count: max(itemsIndentation, inset.count))
        return ["\(inset)\(quoted(key, keyQuote)):"] + value.items.map { "\(margin)- \($0)" }
    }

    private func pairs(of event: CaseEvent) -> [(key: String, value: Value)] {
        let order = keys + Self.usualOrder.filter { !keys.contains($0) }
        return order.compactMap { key in value(of: key, in: event).map { (key, $0) } }
    }

    private func value(of key: String, in event: CaseEvent) -> Value? {
        switch key {
        case "date": Value(text: quoted(event.date.description, dayQuote))
        case "event": Value(text: quoted(event.name.text, wordQuote))
        case "for": event.subject.map { Value(text: quoted($0.text, wordQuote)) }
        case "until": event.until.map { Value(text: quoted($0.description, dayQuote)) }
        case "with": event.items.isEmpty ? nil : Value(items: event.items.map { quoted($0.text, wordQuote) })
        default: nil
        }
    }

    private func quoted(_ text: String, _ quote: String) -> String { quote + text + quote }

    /// The value of a key as it is written.
    private struct Value {
        /// On one line.
        let text: String
        /// One by one, where it is a list.
        let items: [String]

        init(text: String) {
            self.text = text
            items = []
        }

        init(items: [String]) {
            text = "[\(items.joined(separator: ", "))]"
            self.items = items
        }
    }
}
