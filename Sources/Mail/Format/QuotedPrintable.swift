/// The quoted-printable encoding of RFC 2045, section 6.7, for text whose lines end in CRLF.
enum QuotedPrintable {
    private static let longestLine = 76

    static func encoded(_ text: [UInt8]) -> [UInt8] {
        var encoded: [UInt8] = []
        var column = 0
        var index = 0
        while index < text.count {
            if endsLine(text, at: index) {
                encoded += [0x0D, 0x0A]
                column = 0
                index += 2
                continue
            }
            let token = token(for: text[index], isLast: index + 1 == text.count || endsLine(text, at: index + 1))
            // One column is kept for the `=` of a soft line break.
            if column + token.count > longestLine - 1 {
                encoded += [UInt8(ascii: "="), 0x0D, 0x0A]
                column = 0
            }
            encoded += token
            column += token.count
            index += 1
        }
        return encoded
    }

    /// The text that was encoded; what is no encoding stays as it is.
    static func decoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
        let bytes = Array(bytes)
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "="), index + 2 < bytes.count {
                let next = bytes[index + 1...index + 2]
                if next.elementsEqual([0x0D, 0x0A]) {
                    index += 3
                    continue
                }
                if let byte = UInt8(String(decoding: next, as: UTF8.self), radix: 16) {
                    decoded.append(byte)
                    index += 3
                    continue
                }
            }
            decoded.append(bytes[index])
            index += 1
        }
        return decoded
    }

    private static func endsLine(_ text: [UInt8], at index: Int) -> Bool {
        index + 1 < text.count && text[index] == 0x0D && text[index + 1] == 0x0A
    }

    /// A byte as itself where that is safe; a space at the end of a line is not, since relays strip it.
    private static func token(for byte: UInt8, isLast: Bool) -> [UInt8] {
        let isPlain = byte.isPrintableASCII && byte != UInt8(ascii: "=") && !(byte == UInt8(ascii: " ") && isLast)
        return isPlain ? [byte] : [UInt8(ascii: "=")] + String(hex: CollectionOfOne(byte)).uppercased().utf8
    }
}
