extension String {
    /// Bytes as small hexadecimal digits.
    init(hex bytes: some Sequence<UInt8>) {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 0x0F)])
        }
        self.init(decoding: text, as: UTF8.self)
    }
}

extension UInt8 {
    /// Whether the byte is a digit as `String(hex:)` writes it.
    var isSmallHexDigit: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
    }

    /// Whether the byte may stand in a header: a visible ASCII character or a space.
    var isPrintableASCII: Bool { (0x20...0x7E).contains(self) }
}
