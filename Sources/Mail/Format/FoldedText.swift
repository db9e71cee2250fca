/// A filled template as the lines of a letter: safe to show, and broken at spaces so that no mail program need break them again.
struct FoldedText {
    static let width = 76

    private(set) var lines: [String] = []

    /// A line that is too long goes on below, two columns further in where it began further in; a word that is longer
    /// than a line stays whole, and so do words that a no-break space holds together.
    ///
    /// No two blank lines follow each other, and there is none at either end.
    init(_ text: String) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { append(line) }
        while lines.last == "" { lines.removeLast() }
    }

    private mutating func append(_ line: Substring) {
        let words = line.drop { $0 == " " }
        let indent = String(repeating: " ", count: line.utf8.count - words.utf8.count)
        let whole = PlainText(words).text
        if whole.isEmpty {
            if lines.last?.isEmpty == false { lines.append("") }
        } else if indent.utf8.count + whole.utf8.count <= Self.width {
            // In UTF-8 no text is shorter than it shows, so this one fits.
            lines.append(indent + whole)
        } else {
            fold(words, indent: indent)
        }
    }

    private mutating func fold(_ words: Substring, indent: String) {
        var line = indent
        var isEmpty = true
        for word in words.split(separator: " ") {
            let word = PlainText(word).text
            guard !word.isEmpty else { continue }
            if !isEmpty, line.count + 1 + word.count > Self.width {
                lines.append(line)
                line = indent.isEmpty ? "" : indent + "  "
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        lines.append(line)
    }
}

extension PlainText {
    /// The text with its words held together, for what is there to be copied.
    var unbroken: String { text.replacing(" ", with: "\u{A0}") }
}
