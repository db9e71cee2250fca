/// Whom or what a per-service, per-agency or per-action instance is about: the `for` of its events.
package struct Subject: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// Accepts `^[a-z0-9][a-z0-9-]{0,31}$` and nothing else.
    package init?(_ text: some StringProtocol) {
        let bytes = text.utf8
        guard
            (1...32).contains(bytes.count), let first = bytes.first, first.isSmallLetter || first.isDigit,
            bytes.allSatisfy({ $0.isSmallLetter || $0.isDigit || $0 == UInt8(ascii: "-") })
        else { return nil }
        self.text = String(text)
    }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool {
        left.text < right.text
    }
}
