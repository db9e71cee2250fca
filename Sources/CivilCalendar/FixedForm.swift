/// Text of a fixed form, read from the front: numbers of known width between known characters.
package struct FixedForm {
    private var rest: Substring.UTF8View

    package init(_ text: some StringProtocol) {
        rest = Substring(text).utf8
    }

    package var isAtEnd: Bool { rest.isEmpty }

    /// Takes that many ASCII digits as a number; nil when one of them is anything else.
    package mutating func number(digits: Int) -> Int? {
        var number = 0
        for _ in 0..<digits {
            guard let byte = rest.popFirst(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }

    /// Takes this ASCII character when it comes next; otherwise false, and nothing is taken.
    package mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }
}

extension DefaultStringInterpolation {
    /// Writes a number that is not negative with leading zeros.
    package mutating func appendInterpolation(padded number: Int, digits: Int) {
        let text = String(number)
        appendLiteral(String(repeating: "0", count: max(0, digits - text.utf8.count)))
        appendLiteral(text)
    }
}
