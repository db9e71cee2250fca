/// Several words in one column, as one line of the canonical form without its end.
enum WordList {
    static func text(_ words: [String]) -> String {
        guard !words.isEmpty else { return "" }
        var writer = CanonicalWriter()
        writer.line(words)
        return String(decoding: writer.bytes.dropLast(), as: UTF8.self)
    }

    /// No words for an empty text, since there are no empty words; nil for what is no word list.
    static func words(_ text: String) -> [String]? {
        guard !text.isEmpty else { return [] }
        var reader = CanonicalReader(Array((text + "\n").utf8))
        var words: [String] = []
        while reader.hasField {
            guard let word = reader.field() else { return nil }
            words.append(word)
        }
        return words
    }
}
