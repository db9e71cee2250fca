/// The values with which monitoring is content, in the notation of the Monitoring Plugins guidelines.
///
/// `10` is 0 to 10, `10:` at least 10, `~:10` at most 10, `10:20` between them, and `@10:20` anything but those.
package struct AcceptableRange: Sendable, Hashable {
    private let lower: Int?
    private let upper: Int?
    private let isInverted: Bool

    private init(lower: Int?, upper: Int?, isInverted: Bool = false) {
        self.lower = lower
        self.upper = upper
        self.isInverted = isInverted
    }

    /// No more than that, and not less than none.
    package static func atMost(_ upper: Int) -> Self { Self(lower: 0, upper: upper) }

    package static func atLeast(_ lower: Int) -> Self { Self(lower: lower, upper: nil) }

    /// Reads a range as it is typed; nil where it is none, or an empty one.
    package init?(_ text: String) {
        isInverted = text.hasPrefix("@")
        let ends = text.dropFirst(isInverted ? 1 : 0).split(separator: ":", omittingEmptySubsequences: false)
        switch ends.count {
        case 1:
            guard let upper = Int(ends[0]) else { return nil }
            (lower, self.upper) = (0, upper)
        case 2:
            guard let lower = End(ends[0], open: "~"), let upper = End(ends[1], open: "") else { return nil }
            (self.lower, self.upper) = (lower.value, upper.value)
        default: return nil
        }
        if let lower, let upper, lower > upper { return nil }
    }

    package func contains(_ value: Int) -> Bool {
        let isWithin = (lower.map { $0 <= value } ?? true) && (upper.map { value <= $0 } ?? true)
        return isWithin != isInverted
    }

    /// One end as it is typed; open where it has no value.
    private struct End {
        let value: Int?

        init?(_ text: Substring, open: String) {
            if text == open {
                value = nil
            } else {
                guard let number = Int(text) else { return nil }
                value = number
            }
        }
    }
}

extension AcceptableRange: CustomStringConvertible {
    package var description: String {
        let upperText = upper.map(String.init) ?? ""
        let lowerText = lower.map(String.init) ?? "~"
        return (isInverted ? "@" : "") + (lower == 0 && upper != nil ? upperText : "\(lowerText):\(upperText)")
    }
}
