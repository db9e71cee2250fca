internal import Crypto

/// The SHA-256 of a file's bytes, as 64 hexadecimal digits.
package enum FileDigest {
    package static func hex(of bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).reduce(into: "") { text, byte in
            text += byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16)
        }
    }
}
