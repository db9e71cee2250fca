extension EventStyle {
    /// How an event is written where there is none to go by: the form that every procedure's documentation shows.
    static func usual(dashIndentation: Int) -> EventStyle {
        EventStyle(form: .lines(indentation: dashIndentation + 2))
    }

    /// The style of the last of some events, each of which the file writes as a mapping; nil where there is none.
    init?(ofLast events: [Element], in text: TextLines) {
        guard let last = events.last, let keys = last.entries, let first = keys.first else { return nil }
        form = .lines(indentation: first.position.column - 1)
        if let padding = Self.padding(behindBraceBefore: first.position, in: text) { form = .braces(padding: padding) }

        self.keys = keys.map(\.key)
        keyQuote = Self.quote(at: first.position, in: text)
        dayQuote = Self.quote(at: last.value(of: "date")?.position, in: text)
        wordQuote = Self.quote(at: last.value(of: "event")?.position, in: text)
        let items = events.compactMap { $0.value(of: "with") }.last
        if let items, text.scalar(at: items.position) == "-" { itemsIndentation = items.position.column - 1 }
    }

    /// The space between a brace and the first key behind it; nil where no brace stands there.
    private static func padding(behindBraceBefore position: Position, in text: TextLines) -> String? {
        let before = text.lines[position.line - 1].prefix(position.column - 1)
        guard let end = before.lastIndex(where: { !TextLines.isBlank($0) }), before[end] == "{" else { return nil }
        return String(repeating: " ", count: before.count - end - 1)
    }

    private static func quote(at position: Position?, in text: TextLines) -> String {
        guard let position, let scalar = text.scalar(at: position), scalar == "\"" || scalar == "'" else { return "" }
        return String(scalar)
    }
}

extension Element {
    /// The keys of a mapping with their values, in the order in which they stand there; nil for anything else.
    var entries: [Entry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    func value(of key: String) -> Element? {
        entries?.first { $0.key == key }?.value
    }

    /// The items of a list; nil for anything else.
    var items: [Element]? {
        if case .list(let items) = content { items } else { nil }
    }
}
