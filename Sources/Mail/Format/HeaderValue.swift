package import Obligations

/// The value of one header: printable ASCII on one line, so that no value can begin another header.
package struct HeaderValue: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    /// The longest value that is accepted, in bytes; with its name it stays below the 998 of RFC 5322.
    package static let longest = 900

    /// Refuses CR, LF, every other control character, everything beyond ASCII, and what is too long.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count <= Self.longest, text.utf8.allSatisfy(\.isPrintableASCII) else { return nil }
        self.text = String(text)
    }

    package var description: String { text }
}

extension HeaderValue: ExpressibleByStringInterpolation {
    /// Puts a value together from fixed words and from types that cannot hold a line end.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity)
        }

        package mutating func appendLiteral(_ literal: String) {
            bytes += literal.utf8.filter(\.isPrintableASCII)
        }

        package mutating func appendInterpolation(_ value: HeaderValue) {
            bytes += value.text.utf8
        }

        package mutating func appendInterpolation(_ number: Int) {
            bytes += String(number).utf8
        }

        package mutating func appendInterpolation(_ reference: CaseReference) {
            bytes += reference.text.utf8
        }

        package mutating func appendInterpolation(_ address: MailAddress) {
            bytes += address.text.utf8
        }

        mutating func appendInterpolation(_ token: LetterToken) {
            bytes += token.short.utf8
        }

        mutating func appendInterpolation(domainOf address: MailAddress) {
            bytes += address.domain.utf8
        }
    }

    package init(stringInterpolation: StringInterpolation) {
        text = String(decoding: stringInterpolation.bytes.prefix(Self.longest), as: UTF8.self)
    }

    package init(stringLiteral literal: String) {
        var interpolation = StringInterpolation(literalCapacity: literal.utf8.count, interpolationCount: 0)
        interpolation.appendLiteral(literal)
        self.init(stringInterpolation: interpolation)
    }
}
