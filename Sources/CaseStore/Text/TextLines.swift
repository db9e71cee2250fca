/// A text by lines of Unicode scalars, so that places in it can be looked at.
struct TextLines {
    var lines: [[Unicode.Scalar]]

    init(_ text: String) {
        lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    }

    var joined: String {
        var text = ""
        text.unicodeScalars.append(contentsOf: lines.joined(separator: CollectionOfOne<Unicode.Scalar>("\n")))
        return text
    }

    /// What stands from a place to the end of its line; empty where there is no such place.
    func rest(from position: Position) -> ArraySlice<Unicode.Scalar> {
        guard lines.indices.contains(position.line - 1) else { return [] }
        return lines[position.line - 1].dropFirst(position.column - 1)
    }

    /// Writes one character over a number of others, behind the quotation mark where one stands first.
    mutating func replace(_ count: Int, at position: Position, by scalar: Unicode.Scalar) {
        guard let first = rest(from: position).first else { return }
        let start = position.column - 1 + (first == "\"" || first == "'" ? 1 : 0)
        let end = min(start + count, lines[position.line - 1].count)
        for column in start..<max(start, end) { lines[position.line - 1][column] = scalar }
    }
}
