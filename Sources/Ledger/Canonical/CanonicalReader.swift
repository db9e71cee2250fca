/// Reads lines of tab-separated fields from the front.
struct CanonicalReader {
    private let bytes: [UInt8]
    private var position = 0
    /// The line being read, from 1.
    private(set) var line = 1
    /// Whether the present line has a field that was not read.
    private(set) var hasField: Bool

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        hasField = !bytes.isEmpty
    }

    var isAtEnd: Bool { position >= bytes.count }

    /// The next field of the line; nil when the line has no more, or does not end.
    mutating func field() -> String? {
        guard hasField, let end = bytes[position...].firstIndex(where: Self.endsField) else { return nil }
        let field = bytes[position..<end]
        hasField = bytes[end] == UInt8(ascii: "\t")
        position = hasField ? end + 1 : end
        return field.contains(UInt8(ascii: "\\")) ? Self.unescaped(field) : String(decoding: field, as: UTF8.self)
    }

    /// Goes to the next line; false when fields are left or the line does not end.
    mutating func endLine() -> Bool {
        guard !hasField, !isAtEnd else { return false }
        position += 1
        line += 1
        hasField = !isAtEnd
        return true
    }

    private static func endsField(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
    }

    /// Nil for an escape that the writer does not write.
    private static func unescaped(_ field: ArraySlice<UInt8>) -> String? {
        var plain: [UInt8] = []
        var rest = field
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                plain.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "t"): plain.append(UInt8(ascii: "\t"))
            case UInt8(ascii: "n"): plain.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "\\"): plain.append(UInt8(ascii: "\\"))
            default: return nil
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
