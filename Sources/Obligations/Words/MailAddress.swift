/// One recipient's address, plain enough to stand in any header and on any command line.
package struct MailAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String
    /// What stands behind the `@`, in small letters.
    package let domain: String

    /// Accepts the unquoted ASCII form `local@domain` and nothing else; a leading `-`, spaces and control characters never pass.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard
            parts.count == 2, text.utf8.count <= 254, parts[0].utf8.count <= 64,
            parts[0].first != "-", Self.isDotted(parts[0], allowing: Self.isLocal),
            Self.isDotted(parts[1], allowing: Self.isDomain),
            parts[1].split(separator: ".").allSatisfy({ $0.first != "-" && $0.last != "-" })
        else { return nil }
        self.text = String(text)
        self.domain = parts[1].lowercased()
    }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool {
        left.text < right.text
    }

    private static func isDotted(_ text: some StringProtocol, allowing isAllowed: (UInt8) -> Bool) -> Bool {
        text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0.allSatisfy(isAllowed) }
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        isDomain(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isDomain(_ byte: UInt8) -> Bool {
        byte.isSmallLetter || byte.isCapital || byte.isDigit || byte == UInt8(ascii: "-")
    }
}
