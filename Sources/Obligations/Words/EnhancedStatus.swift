/// A mail server's enhanced status code (RFC 3463), such as `5.1.1`: three numbers of at most three digits.
package struct EnhancedStatus: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// Nil where the word is no such code.
    package init?(_ word: some StringProtocol) {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        let isCode =
            parts.count == 3
            && parts.allSatisfy { part in
                (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }
        guard isCode else { return nil }
        description = String(word)
    }
}
