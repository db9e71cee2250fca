/// A line of text that is safe to show: no control characters, nothing that turns the reading direction or hides.
struct PlainText: Sendable, Hashable, CustomStringConvertible {
    let text: String

    /// Drops what is unsafe; white space of any kind and length becomes one space.
    init(_ text: some StringProtocol) {
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
