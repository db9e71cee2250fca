/// The file name of a letter in the spool; it carries the letter's size and digest, so that damage shows without the ledger.
package struct LetterName: Hashable, Sendable, CustomStringConvertible {
    /// `<32 hexadecimal digits>,S=<bytes>,H=<16 hexadecimal digits>.eml`.
    package let text: String
    /// The size of the letter in bytes.
    package let size: Int
    /// The first 16 hexadecimal digits of the letter's SHA-256.
    package let digestPrefix: String

    init(_ identity: LetterToken, size: Int, digest: String) {
        self.size = size
        digestPrefix = String(digest.prefix(16))
        text = "\(identity.short),S=\(size),H=\(digestPrefix).eml"
    }

    /// Reads a name as the ledger or a folder holds it; nil for anything that is not exactly such a name.
    package init?(_ text: some StringProtocol) {
        let text = String(text)
        guard text.hasSuffix(".eml") else { return nil }
        let parts = text.dropLast(4).split(separator: ",", omittingEmptySubsequences: false)
        guard
            parts.count == 3, Self.isHex(parts[0], digits: 32),
            parts[1].hasPrefix("S="), let size = Int(parts[1].dropFirst(2)), parts[1] == "S=\(size)", size >= 0,
            parts[2].hasPrefix("H="), Self.isHex(parts[2].dropFirst(2), digits: 16)
        else { return nil }
        self.text = text
        self.size = size
        digestPrefix = String(parts[2].dropFirst(2))
    }

    package var description: String { text }

    /// Whether these are the bytes that the name speaks of.
    func matches(_ bytes: [UInt8]) -> Bool {
        bytes.count == size && Checksum.sha256(of: bytes).hasPrefix(digestPrefix)
    }

    private static func isHex(_ text: Substring, digits: Int) -> Bool {
        text.utf8.count == digits && text.utf8.allSatisfy(\.isSmallHexDigit)
    }
}
