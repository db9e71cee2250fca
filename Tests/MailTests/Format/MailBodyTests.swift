import TestSupport
import Testing

@testable import Mail

struct `A mail body` {
    @Test func `of short ASCII lines travels as it is`() {
        let body = MailBody(lines: ["1 duty = due", "", "trailing "])
        #expect(body.encoding == .sevenBit)
        #expect(String(decoding: body.bytes, as: UTF8.self) == "1 duty = due\r\n\r\ntrailing \r\n")
    }

    @Test(arguments: [
        ["é"], ["a", "b – c"], [String(repeating: "x", count: 999)], ["tab\t"], ["control\u{1}"],
    ])
    func `of anything else is quoted`(_ lines: [String]) throws {
        let body = MailBody(lines: lines)
        #expect(body.encoding == .quotedPrintable)
        #expect(try unquoted(body.bytes) == lines)
    }

    @Test func `of 998 characters a line is not quoted`() {
        #expect(MailBody(lines: [String(repeating: "x", count: 998)]).encoding == .sevenBit)
    }

    @Test(arguments: [
        [""], ["", ""], ["="], ["=3D"], ["ends in a space "], [" "], [String(repeating: "=", count: 200)],
        [String(repeating: "a", count: 74) + "é"], [String(repeating: "a", count: 75)],
        [String(repeating: "a", count: 76)], [String(repeating: "a", count: 75) + " "],
        [String(repeating: "子", count: 120), "", "x"],
        ["From the start", ".", "..", "-- "], ["a lone \r stays", "and a lone \n too"],
    ])
    func `survives quoting and reading back`(_ lines: [String]) throws {
        let encoded = QuotedPrintable.encoded(Array(lines.map { $0 + "\r\n" }.joined().utf8))
        #expect(encoded.allSatisfy { $0.isPrintableASCII || $0 == 0x0D || $0 == 0x0A })
        #expect(try unquoted(encoded).joined(separator: "\n") == lines.joined(separator: "\n"))
    }

    @Test func `survives with any bytes in it`() throws {
        var generator = Lots(of: 20_261_225)
        for _ in 0..<300 {
            let line = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }.filter { $0 != 0x0A && $0 != 0x0D }
            let encoded = QuotedPrintable.encoded(line + [0x0D, 0x0A])
            #expect(try ParsedLetter.decoded(Self.lines(encoded)) == line)
        }
    }

    private func unquoted(_ bytes: [UInt8]) throws -> [String] {
        let text = try #require(String(validating: try ParsedLetter.decoded(Self.lines(bytes)), as: UTF8.self))
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        var lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { String(String.UnicodeScalarView($0.last == "\r" ? $0.dropLast() : $0)) }
        lines.removeLast()
        return lines
    }
}
