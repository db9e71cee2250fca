import Testing

@testable import Mail

struct `Wrapped text` {
    @Test func `keeps every word and no line is too long`() {
        let words = (1...100).map { "word\($0)" }
        let lines = WrappedText(PlainText(words.joined(separator: " ")), indent: "  ", hanging: "    ").lines
        #expect(lines.allSatisfy { $0.count <= WrappedText.width })
        #expect(lines[0].hasPrefix("  word1 "))
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("    word") })
        #expect(lines.joined(separator: " ").split(separator: " ").map(String.init) == words)
    }

    @Test func `leaves a word that is longer than a line whole`() {
        let word = String(repeating: "x", count: 100)
        #expect(WrappedText(PlainText("a \(word) b"), indent: " ").lines == [" a", " " + word, " b"])
    }

    @Test func `of nothing is its indent`() {
        #expect(WrappedText("", indent: "  ").lines == ["  "])
    }
}
