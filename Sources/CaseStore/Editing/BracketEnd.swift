/// Finds where something in brackets ends.
enum BracketEnd {
    /// The place just behind the bracket that closes the one at the given place; nil where none does.
    static func placeBehind(bracketAt start: Position, in text: TextLines) -> Position? {
        var depth = 0
        var walk = Walk(from: start, in: text)
        while let place = walk.next() {
            switch text.scalar(at: place) {
            case "[", "{": depth += 1
            case "]", "}": depth -= 1
            default: break
            }
            if depth == 0 { return Position(line: place.line, column: place.column + 1) }
        }
        return nil
    }

    /// The place of the first character from there on that is neither a space nor in a comment.
    static func nextMark(from start: Position, in text: TextLines) -> Position? {
        var walk = Walk(from: start, in: text)
        while let place = walk.next() {
            if let scalar = text.scalar(at: place), !TextLines.isBlank(scalar) { return place }
        }
        return nil
    }

    /// Goes over a text in brackets, but for its comments and what stands in quotation marks.
    private struct Walk {
        private var place: Position
        private let text: TextLines
        /// The last character before the place that is no space, and the very last one.
        private var mark: Unicode.Scalar = ","
        private var last: Unicode.Scalar = " "

        init(from start: Position, in text: TextLines) {
            place = start
            self.text = text
        }

        mutating func next() -> Position? {
            while place.line <= text.lines.count {
                guard let scalar = text.scalar(at: place) else {
                    startLine()
                    continue
                }
                if scalar == "#", last == " " || last == "\t" {
                    startLine()
                    continue
                }
                if scalar == "\"" || scalar == "'", "[{,:".unicodeScalars.contains(mark) {
                    guard skipQuotation(in: scalar) else { return nil }
                    continue
                }
                defer { step(over: scalar) }
                return place
            }
            return nil
        }

        private mutating func startLine() {
            place = Position(line: place.line + 1, column: 1)
            last = " "
        }

        private mutating func step(over scalar: Unicode.Scalar) {
            place.column += 1
            last = scalar
            if !TextLines.isBlank(scalar) { mark = scalar }
        }

        /// Steps behind the closing mark; false where there is none.
        private mutating func skipQuotation(in quote: Unicode.Scalar) -> Bool {
            step(over: quote)
            while place.line <= text.lines.count {
                guard let scalar = text.scalar(at: place) else {
                    startLine()
                    continue
                }
                if scalar == "\\", quote == "\"" { place.column += 1 }
                step(over: scalar)
                // A doubled single quote is one within the quotation.
                if scalar == quote, text.scalar(at: place) != quote || quote == "\"" { return true }
                if scalar == quote { step(over: quote) }
            }
            return false
        }
    }
}
