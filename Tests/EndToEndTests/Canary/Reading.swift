/// The ways in which bytes of a letter or of another text are made readable.
enum Reading {
    static func inSmallLetters(_ text: [UInt8]) -> [UInt8] {
        text.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    }

    /// Lines that were folded or broken softly, whole again.
    static func unfolded(_ text: [UInt8]) -> [UInt8] {
        var whole: [UInt8] = []
        var index = 0
        while index < text.count {
            let (isBreak, length) = lineBreak(text, at: index)
            if isBreak { index += length } else { whole.append(text[index]); index += 1 }
        }
        return whole
    }

    /// Quoted-printable and percent signs taken back.
    static func unquoted(_ text: [UInt8]) -> [UInt8] {
        var plain: [UInt8] = []
        var index = 0
        while index < text.count {
            let isMark = text[index] == UInt8(ascii: "=") || text[index] == UInt8(ascii: "%")
            if isMark, index + 2 < text.count, let high = digit(text[index + 1]), let low = digit(text[index + 2]) {
                plain.append(high << 4 | low)
                index += 3
            } else {
                plain.append(text[index])
                index += 1
            }
        }
        return plain
    }

    /// What stretches of base64 hold, read from each of the four places at which they can begin.
    static func decoded(_ text: [UInt8]) -> [[UInt8]] {
        text.split { sextet($0) == nil }.filter { $0.count >= 8 }.flatMap { stretch in
            (0..<4).map { decoded(stretch.dropFirst($0)) }
        }
    }

    private static func decoded(_ stretch: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for character in stretch {
            bits = (bits << 6 | UInt32(sextet(character) ?? 0)) & 0xFFFFFF
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return bytes
    }

    private static func lineBreak(_ text: [UInt8], at index: Int) -> (Bool, length: Int) {
        guard [0x0A, 0x0D, UInt8(ascii: "=")].contains(text[index]) else { return (false, 0) }
        for mark in ["=\r\n", "=\n", "\r\n ", "\r\n\t", "\n ", "\n\t"] where text[index...].starts(with: mark.utf8) {
            return (true, mark.utf8.count)
        }
        return (false, 0)
    }

    private static func digit(_ character: UInt8) -> UInt8? {
        switch character {
        case 0x30...0x39: character - 0x30
        case 0x41...0x46: character - 0x37
        case 0x61...0x66: character - 0x57
        default: nil
        }
    }

    private static func sextet(_ character: UInt8) -> UInt8? {
        switch character {
        case 0x41...0x5A: character - 0x41
        case 0x61...0x7A: character - 0x47
        case 0x30...0x39: character + 4
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}
