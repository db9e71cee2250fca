/// The form of the names that procedures, cases and contacts use: small letters, digits and hyphens.
enum Word {
    static let form = "small letters, digits and hyphens, 64 at most"

    private static let longest = 64

    /// Accepts `^[a-z0-9][a-z0-9-]{0,63}$` and nothing else.
    static func isWord(_ text: some StringProtocol) -> Bool {
        let bytes = text.utf8
        guard (1...longest).contains(bytes.count), bytes.first != UInt8(ascii: "-") else { return false }
        return bytes.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        }
    }
}
