import Crypto

/// SHA-256 of the bytes of a letter.
package enum Checksum {
    /// As 64 hexadecimal digits.
    package static func sha256(of bytes: [UInt8]) -> String {
        String(hex: SHA256.hash(data: bytes))
    }
}
