package import Obligations

/// What a mail server answered, or in its place what is known of why it did not.
package struct Reply: Sendable, Equatable {
    /// The three digits of SMTP, where a server spoke.
    package let code: Int?
    /// Where the server gave one.
    package let enhanced: EnhancedStatus?
    /// Everything that was said, in one line without control characters; it may name the recipient.
    package let text: String
    /// What the reply means for the courier, in its own words.
    package private(set) var meaning: String?

    /// The code with which a server says that it closes the connection.
    static let closing = 421

    /// The longest text that is kept, in bytes.
    static let longestText = 2_000

    /// Reads the lines of a server's reply, each beginning with its code.
    package init(lines: [String]) {
        let bodies = lines.map { $0.dropFirst(4) }
        code = lines.last.flatMap { Int($0.prefix(3)) }
        // Each line of a reply carries the same.
        enhanced = bodies.first?.split(separator: " ").first.flatMap(EnhancedStatus.init)
        text = Self.safe(([lines.last?.prefix(3) ?? ""] + bodies).joined(separator: " "))
    }

    /// The courier's own words, where no server spoke or it said nothing useful.
    ///
    /// - Parameter details: what another program said; kept, but not for the journal.
    package init(_ words: String, details: String = "") {
        code = nil
        enhanced = nil
        meaning = Self.safe(words)
        text = details.isEmpty ? Self.safe(words) : Self.safe("\(words): \(details)")
    }

    /// What may be said to the journal: the codes of a server, and never its words, which can name the recipient.
    package var summary: String {
        guard let code else { return meaning ?? "" }
        let codes = enhanced.map { "\(code) \($0)" } ?? "\(code)"
        return meaning.map { "\($0) (\(codes))" } ?? codes
    }

    /// The reply with what it means.
    func meaning(_ words: String) -> Reply {
        var reply = self
        reply.meaning = words
        return reply
    }

    private static func safe(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        var bytes = 0
        for scalar in text.unicodeScalars {
            let kept = isUnsafe(scalar) ? " " : scalar
            bytes += UTF8.width(kept)
            if bytes > longestText { break }
            safe.append(kept)
        }
        return String(safe)
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
