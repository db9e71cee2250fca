import Crypto

/// A keyed digest that stands for something said: the same for the same words, and telling nothing about them.
package struct LetterToken: Hashable, Sendable, CustomStringConvertible {
    /// HMAC-SHA256, as 64 hexadecimal digits.
    package let text: String

    init(of bytes: [UInt8], key: InstallationKey) {
        var code = HMAC<SHA256>(key: SymmetricKey(data: key.bytes))
        code.update(data: bytes)
        text = String(hex: code.finalize())
    }

    /// The first 32 digits, as message identities and file names carry them.
    package var short: String { String(text.prefix(32)) }

    package var description: String { text }
}
