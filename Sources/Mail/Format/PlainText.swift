/// A line of text that is safe to show: no control characters, nothing that turns the reading direction or hides.
struct PlainText: Sendable, Hashable, CustomStringConvertible {
    let text: String

    /// Drops what is unsafe; white space of any kind and length becomes one space.
    init(_ text: some StringProtocol) {
        if Self.isPlain(text.utf8) {
            self.text = String(text)
            return
        }
        var safe = String.UnicodeScalarView()
        var isBetweenWords = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                isBetweenWords = true
            } else if !Self.isUnsafe(scalar) {
                if isBetweenWords, !safe.isEmpty { safe.append(" ") }
                isBetweenWords = false
                safe.append(scalar)
            }
        }
        self.text = String(safe)
    }

    var description: String { text }

    /// Whether the text can stay as it is, as nearly all text can: printable ASCII with single spaces between words.
    private static func isPlain(_ text: some Collection<UInt8>) -> Bool {
        var isAfterSpace = true
        for byte in text {
            guard byte.isPrintableASCII, byte != UInt8(ascii: " ") || !isAfterSpace else { return false }
            isAfterSpace = byte == UInt8(ascii: " ")
        }
        return !isAfterSpace || text.isEmpty
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}

extension PlainText: ExpressibleByStringInterpolation {
    init(stringLiteral text: String) {
        self.init(text)
    }
}
