/// What tells one installation from every other: 16 random bytes, written as 32 hexadecimal digits.
package struct InstallationID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Draws a new one.
    package static func random() -> InstallationID {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }

    static func random(using generator: inout some RandomNumberGenerator) -> InstallationID {
        let digits = (0..<32).map { _ in Self.digits[Int(generator.next(upperBound: UInt64(16)))] }
        return InstallationID(checked: String(decoding: digits, as: UTF8.self))
    }

    /// Accepts 32 hexadecimal digits in small letters and nothing else.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 32, text.utf8.allSatisfy(Self.digits.contains) else { return nil }
        self.text = String(text)
    }

    private init(checked text: String) {
        self.text = text
    }

    package var description: String { text }

    private static let digits = Array("0123456789abcdef".utf8)
}
