import Obligations
import Testing

@testable import Mail

struct `A header value` {
    @Test(arguments: [
        "a\r\nBcc: x@y.example", "a\nb", "a\rb", "\n", "tab\there", "nul\0", "escape\u{1B}[31m", "delete\u{7F}",
        "naïve", "\u{85}", "line\u{2028}separator", "\u{202E}reversed", String(repeating: "a", count: 901),
    ])
    func `refuses what could begin another header or hide`(_ text: String) {
        #expect(HeaderValue(text) == nil)
    }

    @Test(arguments: ["", "BSCP-2026-014 chair-decision", "a: b <c@d>", String(repeating: "a", count: 900)])
    func `accepts printable ASCII`(_ text: String) {
        #expect(HeaderValue(text)?.text == text)
    }

    @Test func `drops line ends even from fixed words`() {
        let value: HeaderValue = "one\r\nBcc: two \(3)"
        #expect(value.text == "oneBcc: two 3")
    }

    @Test func `folds at spaces into short lines that unfold to the same`() throws {
        let words = (1...40).map { "word\($0)" }.joined(separator: " ")
        let lines = HeaderField(.subject, try #require(HeaderValue(words))).lines
        #expect(lines.count > 1)
        #expect(lines.allSatisfy { $0.utf8.count <= 78 })
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") && !$0.hasPrefix("  ") })
        #expect(lines.joined() == "Subject: " + words)
    }

    @Test func `does not fold where there is no space`() throws {
        let word = String(repeating: "x", count: 300)
        #expect(HeaderField(.to, try #require(HeaderValue(word))).lines == ["To: " + word])
    }
}
