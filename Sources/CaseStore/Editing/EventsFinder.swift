/// Finds where in the text of a case its next event goes; what it does not know its way about in, it refuses.
struct EventsFinder {
    let root: Element
    let text: TextLines

    /// Where the events of a case are written.
    enum Place {
        case dashed(DashedEvents)
        case bracketed(BracketedEvents)
    }

    /// A form of writing that is not known.
    struct UnknownForm: Error {
        let position: Position
    }

    private static let key = "events"

    func place() throws(UnknownForm) -> Place {
        guard let keys = root.entries, let first = keys.first else { throw unknown(root.position) }
        guard let index = keys.firstIndex(where: { $0.key == Self.key }) else { return try withoutList(first) }

        let list = keys[index]
        let next = keys.dropFirst(index + 1).first?.position
        switch list.value.content {
        case .blank: return try underHeading(list, next: next)
        case .list(let events): return try behind(events, of: list, next: next)
        case .text, .mapping: throw unknown(list.value.position)
        }
    }

    /// The list is to be begun at the end of the document.
    private func withoutList(_ first: Element.Entry) throws(UnknownForm) -> Place {
        try demandLines(first)
        let margin = first.position.column - 1
        let heading = String(repeating: " ", count: margin) + Self.key + ":"
        let line = lastLine(from: first.position.line, before: nil, commentsFrom: 1)
        return .dashed(DashedEvents(line: line, dashIndentation: margin + 2, heading: heading))
    }

    /// The list has a heading and nothing more.
    private func underHeading(_ list: Element.Entry, next: Position?) throws(UnknownForm) -> Place {
        try demandLines(list)
        let margin = list.position.column - 1
        let line = lastLine(from: list.position.line, before: next, commentsFrom: margin + 2)
        return .dashed(DashedEvents(line: line, dashIndentation: margin + 2))
    }

    private func behind(_ events: [Element], of list: Element.Entry, next: Position?) throws(UnknownForm) -> Place {
        let start = list.value.position
        // What an alias stands for has its place where the anchor is.
        guard list.position < start, next.map({ start < $0 }) ?? true else { throw unknown(list.position) }
        switch text.scalar(at: start) {
        case "-":
            try demandLines(list)
            let comments = max(start.column, list.position.column + 1)
            let line = lastLine(from: start.line, before: next, commentsFrom: comments)
            return .dashed(
                DashedEvents(line: line, dashIndentation: start.column - 1, isSpaced: areSpaced(events)))
        case "[":
            guard let last = events.last else { return try insideBrackets(list, next: next) }
            return .bracketed(try behind(last, of: events, from: start))
        default:
            throw unknown(start)
        }
    }

    /// Empty brackets give way to dashes where they stand behind their heading and nothing is in them.
    private func insideBrackets(_ list: Element.Entry, next: Position?) throws(UnknownForm) -> Place {
        let start = list.value.position
        let inside = start.moved(by: 1)
        guard let end = BracketEnd.nextMark(from: inside, in: text), text.scalar(at: end) == "]" else {
            throw unknown(start)
        }
        guard areKeysOnLines, list.position.line == start.line, end.line == start.line else {
            return .bracketed(BracketedEvents(end: inside, isEmpty: true))
        }
        let margin = list.position.column - 1
        let line = lastLine(from: start.line, before: next, commentsFrom: margin + 2)
        let spaces = text.lines[start.line - 1].prefix(start.column - 1).reversed().prefix { TextLines.isBlank($0) }
        let columns = start.column - spaces.count..<end.column + 1
        return .dashed(
            DashedEvents(
                line: line, dashIndentation: margin + 2, brackets: .init(line: start.line, columns: columns)))
    }

    private func behind(
        _ last: Element, of events: [Element], from start: Position
    ) throws(UnknownForm) -> BracketedEvents {
        let places = [start] + events.map(\.position)
        guard zip(places, places.dropFirst()).allSatisfy({ $0 < $1 }), text.scalar(at: last.position) == "{",
            let end = BracketEnd.placeBehind(bracketAt: last.position, in: text),
            let mark = BracketEnd.nextMark(from: end, in: text)
        else { throw unknown(last.position) }

        let comma = text.scalar(at: mark) == "," ? mark.moved(by: 1) : nil
        let closing = comma.map { BracketEnd.nextMark(from: $0, in: text) } ?? mark
        guard let closing, text.scalar(at: closing) == "]", comma.map({ $0.line == end.line }) ?? true else {
            throw unknown(mark)
        }

        let before = text.lines[last.position.line - 1].prefix(last.position.column - 1)
        guard before.allSatisfy(TextLines.isBlank) else { return BracketedEvents(end: end) }
        let line = (end.line..<closing.line).last { text.kind(ofLine: $0) != .blank }
        return BracketedEvents(
            end: end, newLine: .init(indentation: last.position.column - 1, after: line, comma: comma))
    }

    /// The last line that belongs to what begins on a line: its text, and the comments that follow it as far right.
    private func lastLine(from first: Int, before next: Position?, commentsFrom column: Int) -> Int {
        let end = next?.line ?? (first...text.lines.count).first { text.isMarker($0) } ?? text.lines.count + 1
        var last = (first..<end).last { text.kind(ofLine: $0) == .content } ?? first
        for line in last + 1..<end {
            switch text.kind(ofLine: line) {
            case .comment(let place) where place >= column: last = line
            case .blank: continue
            case .comment, .content: return last
            }
        }
        return last
    }

    private func areSpaced(_ events: [Element]) -> Bool {
        let lines = events.dropFirst().map { $0.position.line - 1 }
        return !lines.isEmpty && lines.allSatisfy { text.kind(ofLine: $0) == .blank }
    }

    /// Whether the keys of the case stand on lines of their own, and not in braces.
    private var areKeysOnLines: Bool {
        guard let keys = root.entries, root.position == keys.first?.position else { return false }
        return keys.allSatisfy { $0.position.column == root.position.column }
    }

    private func demandLines(_ entry: Element.Entry) throws(UnknownForm) {
        guard areKeysOnLines else { throw unknown(entry.position) }
    }

    private func unknown(_ position: Position) -> UnknownForm { UnknownForm(position: position) }
}

extension Position {
    /// A place further right on the line.
    func moved(by columns: Int) -> Position {
        Position(line: line, column: column + columns)
    }
}
