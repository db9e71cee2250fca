/// The reference of one case, such as `BSCP-2026-014`; also the name of its file.
package struct CaseReference: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// Accepts `^[A-Z][A-Z0-9]{1,9}-[0-9]{4}-[0-9]{3,4}$` and nothing else.
    package init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        let (partnership, year, number) = (parts[0], parts[1], parts[2])
        guard
            (2...10).contains(partnership.count), let first = partnership.first, first.isCapital,
            partnership.allSatisfy({ $0.isCapital || $0.isDigit }),
            year.count == 4, year.allSatisfy(\.isDigit),
            (3...4).contains(number.count), number.allSatisfy(\.isDigit)
        else { return nil }
        self.text = String(text)
    }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool {
        left.text < right.text
    }
}

extension UInt8 {
    var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
