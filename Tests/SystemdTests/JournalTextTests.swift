import Testing

@testable import Systemd

struct `Text for the journal` {
    struct Unsafe: CustomTestStringConvertible, Sendable {
        let name: String
        let scalar: UInt32
        var testDescription: String { name }
    }

    static let unsafe: [Unsafe] = [
        Unsafe(name: "NUL", scalar: 0x00),
        Unsafe(name: "tab", scalar: 0x09),
        Unsafe(name: "line feed", scalar: 0x0A),
        Unsafe(name: "carriage return", scalar: 0x0D),
        Unsafe(name: "escape", scalar: 0x1B),
        Unsafe(name: "last of C0", scalar: 0x1F),
        Unsafe(name: "DEL", scalar: 0x7F),
        Unsafe(name: "first of C1", scalar: 0x80),
        Unsafe(name: "next line", scalar: 0x85),
        Unsafe(name: "one-byte CSI", scalar: 0x9B),
        Unsafe(name: "last of C1", scalar: 0x9F),
        Unsafe(name: "Arabic letter mark", scalar: 0x061C),
        Unsafe(name: "left-to-right mark", scalar: 0x200E),
        Unsafe(name: "right-to-left mark", scalar: 0x200F),
        Unsafe(name: "right-to-left embedding", scalar: 0x202B),
        Unsafe(name: "right-to-left override", scalar: 0x202E),
        Unsafe(name: "right-to-left isolate", scalar: 0x2067),
        Unsafe(name: "pop directional isolate", scalar: 0x2069),
        Unsafe(name: "line separator", scalar: 0x2028),
        Unsafe(name: "paragraph separator", scalar: 0x2029),
        Unsafe(name: "byte order mark", scalar: 0xFEFF),
        Unsafe(name: "interlinear annotation", scalar: 0xFFF9),
        Unsafe(name: "noncharacter of the first plane", scalar: 0xFFFE),
        Unsafe(name: "noncharacter of the last plane", scalar: 0x10FFFF),
        Unsafe(name: "noncharacter among the Arabic forms", scalar: 0xFDD0),
        Unsafe(name: "invisible tag", scalar: 0xE0041),
    ]

    @Test(arguments: unsafe)
    func `replaces what can act on a screen`(unsafe: Unsafe) throws {
        let text = "a" + String(Character(try #require(Unicode.Scalar(unsafe.scalar)))) + "b"

        #expect(JournalText(text, cap: 100).value.unicodeScalars.elementsEqual("a\u{FFFD}b".unicodeScalars))
    }

    @Test(arguments: [
        "", " ", "~", "BSCP-2026-014", "imr-completion[2]", "Börd – “due” 日本語", "e\u{301}", "👩‍🚒", "\u{A0}\u{FFFD}",
    ])
    func `leaves everything else as it is`(text: String) {
        #expect(JournalText(text, cap: 100).value.unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test func `shows bytes that are not text as replacement characters`() {
        let text = String(decoding: [0x61, 0xC3, 0xED, 0xA0, 0x80, 0x62] as [UInt8], as: UTF8.self)

        #expect(JournalText(text, cap: 100).value.hasPrefix("a\u{FFFD}"))
        #expect(JournalText(text, cap: 100).value.hasSuffix("\u{FFFD}b"))
    }

    @Test(arguments: [
        ("abcdef", 6, "abcdef"), ("abcdefg", 6, "abc…"), ("ééé", 6, "ééé"), ("éééé", 6, "é…"), ("日本語", 9, "日本語"),
        ("日本語x", 9, "日本…"), ("日本語", 8, "日…"), ("\n\n\n", 6, "\u{FFFD}…"), ("abcd", 3, "…"),
    ])
    func `is cut between characters, and says so`(text: String, cap: Int, expected: String) {
        let value = JournalText(text, cap: cap).value

        #expect(value == expected)
        #expect(value.utf8.count <= cap)
    }
}
