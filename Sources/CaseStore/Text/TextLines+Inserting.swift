extension TextLines {
    /// Writes something in between, on one line, before the character at that place.
    mutating func insert(_ text: String, at position: Position) {
        lines[position.line - 1].insert(contentsOf: text.unicodeScalars, at: position.column - 1)
    }

    /// Takes out some characters of a line.
    mutating func remove(_ columns: Range<Int>, inLine line: Int) {
        lines[line - 1].removeSubrange(columns.lowerBound - 1..<columns.upperBound - 1)
    }

    /// Writes lines behind a line, with its line end; where it is the last one and has none, the new last one has none.
    mutating func insert(_ new: [String], afterLine line: Int) {
        let end = lineEnd(ofLine: line)
        var written = new.map { Array(($0 + end).unicodeScalars) }
        if line == lines.count, let last = written.indices.last {
            lines[line - 1] += end.unicodeScalars
            written[last].removeLast(end.unicodeScalars.count)
        }
        lines.insert(contentsOf: written, at: line)
    }

    /// What stands before the line feed at the end of a line; of a last line without one, what the first line has.
    func lineEnd(ofLine line: Int) -> String {
        guard let one = line < lines.count ? lines[line - 1] : lines.first, lines.count > 1 else { return "" }
        return one.last == "\r" ? "\r" : ""
    }

    /// The character at a place; nil behind the end of its line.
    func scalar(at position: Position) -> Unicode.Scalar? {
        rest(from: position).first
    }

    /// How much stands on a line as far as the parser is concerned.
    func kind(ofLine line: Int) -> LineKind {
        let scalars = lines[line - 1]
        guard let start = scalars.firstIndex(where: { !Self.isBlank($0) }) else { return .blank }
        return scalars[start] == "#" ? .comment(column: start + 1) : .content
    }

    /// Whether a line ends the document, or begins the next one.
    func isMarker(_ line: Int) -> Bool {
        let scalars = lines[line - 1]
        guard scalars.starts(with: "...".unicodeScalars) || scalars.starts(with: "---".unicodeScalars) else {
            return false
        }
        return scalars.dropFirst(3).first.map(Self.isBlank) ?? true
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\r"
    }
}

/// What a line of a text is by itself.
enum LineKind: Equatable {
    case blank
    /// Nothing but a comment that begins in that column.
    case comment(column: Int)
    case content
}
