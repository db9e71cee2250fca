import Testing

@testable import Mail

struct `Folded text` {
    private let words = (1...100).map { "word\($0)" }

    @Test func `keeps every word and no line is too long`() {
        let lines = FoldedText("  " + words.joined(separator: " ")).lines
        #expect(lines.allSatisfy { $0.count <= FoldedText.width })
        #expect(lines[0].hasPrefix("  word1 "))
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("    word") })
        #expect(lines.joined(separator: " ").split(separator: " ").map(String.init) == words)
    }

    @Test func `goes on at the edge where it began there`() {
        #expect(FoldedText(words.joined(separator: " ")).lines.allSatisfy { $0.hasPrefix("word") })
    }

    @Test func `leaves a word that is longer than a line whole`() {
        let word = String(repeating: "x", count: 100)
        #expect(FoldedText(" a \(word) b").lines == [" a", "   " + word, "   b"])
    }

    @Test func `leaves words whole that a no-break space holds together`() {
        let command = PlainText(words.joined(separator: " "))
        #expect(FoldedText("  \(command.unbroken)").lines == ["  \(command)"])
    }

    @Test func `has no blank lines but single ones between others`() {
        #expect(FoldedText("\n  \n\na\n\n \n\nb\n\n\n").lines == ["a", "", "b"])
        #expect(FoldedText("").lines == [])
        #expect(FoldedText("a\n\n").lines == ["a"])
    }

    @Test func `shows nothing that is unsafe, however long the line`() {
        let long = String(repeating: "long ", count: 40)
        for text in ["a\u{1B}[2J\u{202E}\tb", long + "\u{1B}\u{202E}\r" + long] {
            #expect(FoldedText(text).lines.joined().unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F })
        }
    }
}
