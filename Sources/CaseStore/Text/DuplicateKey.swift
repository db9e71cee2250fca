/// Finds where a key of a mapping stands for the second time: the parser tells only where it stands first.
struct DuplicateKey {
    private let key: [Unicode.Scalar]
    private let first: Position

    init(_ key: String, first: Position) {
        self.key = Array(key.unicodeScalars)
        self.first = first
    }

    /// Nil where it is written in a way that is not looked for, such as over several lines.
    func secondPlace(in text: TextLines) -> Position? {
        guard text.lines.indices.contains(first.line - 1) else { return nil }
        let before = text.lines[first.line - 1].prefix(first.column - 1)
        let isBlock = before.allSatisfy { $0 == " " || $0 == "-" || $0 == "?" }
        return isBlock ? placeInBlock(text) : placeInBraces(text)
    }

    /// The keys of a mapping by indentation stand in one column, until something stands further left.
    private func placeInBlock(_ text: TextLines) -> Position? {
        for line in text.lines.indices.dropFirst(first.line) {
            let scalars = text.lines[line]
            guard let column = scalars.firstIndex(where: { $0 != " " }), scalars[column] != "#", scalars[column] != "\r"
            else { continue }
            if column < first.column - 1 { return nil }
            if column == first.column - 1, length(at: scalars[column...]) != nil {
                return Position(line: line + 1, column: column + 1)
            }
        }
        return nil
    }

    /// The keys of a mapping in braces stand behind its commas, outside inner brackets and quotations.
    private func placeInBraces(_ text: TextLines) -> Position? {
        var depth = 0
        var quote: Unicode.Scalar?
        var last: Unicode.Scalar = ":"
        var from = first.column - 1 + (length(at: text.rest(from: first)) ?? 0)
        for line in text.lines.indices.dropFirst(first.line - 1) {
            let scalars = text.lines[line]
            for column in scalars.indices.dropFirst(from) {
                let scalar = scalars[column]
                if let open = quote {
                    if scalar == open { quote = nil }
                    continue
                }
                if scalar == " " || scalar == "\r" { continue }
                if scalar == "#", column == 0 || scalars[column - 1] == " " { break }
                if last == ",", depth == 0, length(at: scalars[column...]) != nil {
                    return Position(line: line + 1, column: column + 1)
                }

                let mayBegin = "[{,:".unicodeScalars.contains(last)
                switch scalar {
                case "\"", "'": if mayBegin { quote = scalar }
                case "[", "{": depth += 1
                case "]", "}": depth -= 1
                default: break
                }
                if depth < 0 { return nil }
                last = scalar
            }
            from = 0
        }
        return nil
    }

    /// The length of the key, plain or in quotes, where it stands at the front with its colon.
    private func length(at scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let opening = scalars.first else { return nil }
        let quote: [Unicode.Scalar] = opening == "\"" || opening == "'" ? [opening] : []
        let written = quote + key + quote
        guard scalars.starts(with: written) else { return nil }
        let isKey = scalars.dropFirst(written.count).first { $0 != " " } == ":"
        return isKey ? written.count : nil
    }
}
