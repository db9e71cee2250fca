import Crypto

/// A SHA-256 in the audit chain, written as 64 hexadecimal digits in small letters.
package struct AuditDigest: Hashable, Sendable, CustomStringConvertible {
    /// 32 of them.
    package let bytes: [UInt8]

    /// What the first row follows: 32 zero bytes.
    package static let beginning = AuditDigest(checked: [UInt8](repeating: 0, count: 32))

    /// The digest of some bytes.
    package init(of bytes: [UInt8]) {
        self.bytes = Array(SHA256.hash(data: bytes))
    }

    /// Accepts 32 bytes and nothing else.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// Accepts 64 hexadecimal digits and nothing else.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 64 else { return nil }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let high = rest.popFirst().flatMap(Self.value), let low = rest.popFirst().flatMap(Self.value) {
            bytes.append(high << 4 | low)
        }
        self.init(bytes)
    }

    private init(checked bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The digest of the chain once a row has followed: SHA-256 of this one and of the row's seal.
    package func followed(by seal: AuditDigest) -> AuditDigest {
        AuditDigest(of: bytes + seal.bytes)
    }

    package var description: String { Self.hex(bytes) }

    /// Two digits for each byte.
    static func hex(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
