/// Text made safe for a terminal and for the journal, and no longer than its cap.
///
/// No scalar in it moves a cursor, ends a line or turns the reading direction.
struct JournalText: Equatable {
    /// Longest message, in bytes of UTF-8.
    static let messageCap = 2 * 1024
    /// Longest value of a field, in bytes of UTF-8: journald takes it without a detour through a file.
    static let valueCap = 48 * 1024

    let value: String

    /// Replaces every unsafe scalar of `text` by U+FFFD and cuts, with `…`, what exceeds `cap` bytes (at least 3).
    init(_ text: String, cap: Int) {
        if text.utf8.count <= cap, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
            value = text
            return
        }
        var safe = String.UnicodeScalarView()
        var bytes = 0
        for scalar in text.unicodeScalars {
            let kept = Self.isUnsafe(scalar) ? Self.replacement : scalar
            guard bytes + UTF8.width(kept) <= cap else {
                value = Self.shortened(safe, bytes: bytes, cap: cap)
                return
            }
            safe.append(kept)
            bytes += UTF8.width(kept)
        }
        value = String(safe)
    }

    private static let replacement: Unicode.Scalar = "\u{FFFD}"
    private static let ellipsis: Unicode.Scalar = "…"

    private static func shortened(_ text: String.UnicodeScalarView, bytes: Int, cap: Int) -> String {
        var text = text
        var bytes = bytes
        while bytes + UTF8.width(ellipsis) > cap, let last = text.popLast() {
            bytes -= UTF8.width(last)
        }
        text.append(ellipsis)
        return String(text)
    }

    /// Whether a scalar can act on a reader's screen instead of standing on it, or is not a character at all.
    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F:  // C0, DEL, C1: escape sequences, ends of lines.
            true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:  // Bidirectional controls.
            true
        case 0x2028, 0x2029:  // Line and paragraph separators.
            true
        case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:  // Byte order mark, annotations, invisible tags.
            true
        case 0xFDD0...0xFDEF:  // Noncharacters, as are the last two of every plane.
            true
        default:
            scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
