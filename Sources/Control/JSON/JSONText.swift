/// JSON text in the making: knows brackets, commas, quotes and indentation, and nothing of what is said.
struct JSONText {
    /// How the text is laid out.
    enum Layout {
        /// One line.
        case compact
        /// A line for each member and element, indented by two spaces.
        case pretty
    }

    /// About the length of a finished piece.
    ///
    /// A long text comes in pieces, so that it needs no single stretch of memory and what has been sent of it can be
    /// freed.
    static let pieceLength = 64 * 1024

    /// The brackets that are open now.
    private(set) var depth = 0

    private let layout: Layout
    private var pieces: [[UInt8]] = []
    private var bytes: [UInt8] = []
    private var closers: [UInt8] = []
    private var isFirst = true

    init(_ layout: Layout) {
        self.layout = layout
    }

    /// Closes what is open and gives the whole text away in pieces, each of them at least one byte long.
    mutating func finish() -> [[UInt8]] {
        close(to: 0)
        let text = bytes.isEmpty ? pieces : pieces + [bytes]
        pieces = []
        bytes = []
        return text
    }

    mutating func openObject() {
        open(UInt8(ascii: "{"), closedBy: UInt8(ascii: "}"))
    }

    mutating func openArray() {
        open(UInt8(ascii: "["), closedBy: UInt8(ascii: "]"))
    }

    /// Closes brackets until `depth` of them are open.
    mutating func close(to depth: Int) {
        while self.depth > depth {
            self.depth -= 1
            if !isFirst { breakLine() }
            isFirst = false
            bytes.append(closers.removeLast())
        }
    }

    /// Begins an element of the array, or a member of the object, that is open at `depth`.
    mutating func element(at depth: Int) {
        close(to: depth)
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        if bytes.count >= Self.pieceLength {
            pieces.append(bytes)
            bytes = []
            bytes.reserveCapacity(Self.pieceLength + Self.pieceLength / 16)
        }
        breakLine()
    }

    /// Begins a member of the object that is open at `depth`.
    mutating func name(_ name: String, at depth: Int) {
        element(at: depth)
        write(name)
        bytes.append(UInt8(ascii: ":"))
        if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
    }

    mutating func write(raw text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(_ text: String) {
        var text = text

        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in
            if Self.isPlain(utf8) {
                bytes.append(contentsOf: utf8)
            } else {
                for byte in utf8 { writeEscaped(byte) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        // Without a way out of the loop the processor looks at many bytes at once.
        var special: UInt8 = 0
        for byte in text { special |= isPlain(byte) ? 0 : 1 }
        return special == 0
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private mutating func writeEscaped(_ byte: UInt8) {
        switch byte {
        case _ where Self.isPlain(byte):
            bytes.append(byte)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x0A: write(raw: "\\n")
        case 0x0D: write(raw: "\\r")
        case 0x09: write(raw: "\\t")
        default:
            write(raw: byte < 0x10 ? "\\u000" : "\\u00")
            write(raw: String(byte, radix: 16))
        }
    }

    private mutating func open(_ bracket: UInt8, closedBy closer: UInt8) {
        bytes.append(bracket)
        closers.append(closer)
        depth += 1
        isFirst = true
    }

    private mutating func breakLine() {
        guard layout == .pretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }
}
