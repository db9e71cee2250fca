/// The text of a file, known to be UTF-8 without any character that has no business there.
struct PlainText {
    let string: String
    /// The place just behind the last character.
    let end: Position

    /// How a format uses its characters.
    enum Format {
        /// Tabs must not indent, and aliases are limited.
        case yaml
        case json
        case template
    }

    /// Nil where something was complained of.
    init?(_ bytes: [UInt8], as format: Format, complaints: Complaints) {
        var scan = Scan(format: format, complaints: complaints)
        guard scan.read(bytes) else { return nil }
        string = String(decoding: bytes, as: UTF8.self)
        end = scan.position
    }

    private init(string: String, end: Position) {
        self.string = string
        self.end = end
    }

    /// The same text with a key, plain or in quotes, written in characters that nobody uses.
    func settingAside(_ key: String, at position: Position, as number: Int) -> PlainText {
        guard let stranger = Unicode.Scalar(UInt32(0xF0000 + number)) else { return self }
        var lines = TextLines(string)
        lines.replace(key.unicodeScalars.count, at: position, by: stranger)
        return PlainText(string: lines.joined, end: end)
    }
}

/// One pass over a text that finds what must not stand in it; of each kind only the first is told.
private struct Scan {
    let format: PlainText.Format
    let complaints: Complaints

    private(set) var position = Position.start
    private var references = ReferenceLimit()
    private var isIndentation = true
    private var previous: Unicode.Scalar = "\n"
    private var told: Set<String> = []

    init(format: PlainText.Format, complaints: Complaints) {
        self.format = format
        self.complaints = complaints
    }

    /// Returns whether nothing was complained of.
    mutating func read(_ bytes: [UInt8]) -> Bool {
        var decoder = UTF8()
        var rest = bytes.makeIterator()
        while true {
            switch decoder.decode(&rest) {
            case .scalarValue(let scalar):
                read(scalar)
            case .emptyInput:
                if previous == "\r" { tellLoneReturn() }
                return told.isEmpty
            case .error:
                tell("the text is not UTF-8 from here on; save the file as UTF-8")
                return false
            }
        }
    }

    private mutating func read(_ scalar: Unicode.Scalar) {
        if previous == "\r", scalar != "\n" { tellLoneReturn() }
        if let forbidden = ForbiddenCharacter(scalar) { tell(forbidden.problem) }
        if format == .yaml {
            if isIndentation, scalar == "\t" { tell("a tab indents this line; indent with spaces") }
            if references.isExceeded(by: scalar) { tell(ReferenceLimit.problem, at: beforePosition) }
        }

        previous = scalar
        isIndentation = scalar == "\n" || isIndentation && (scalar == " " || scalar == "\t")
        if scalar == "\n" {
            position = Position(line: position.line + 1, column: 1)
        } else {
            position.column += 1
        }
    }

    /// The place of the character before, on the same line.
    private var beforePosition: Position {
        Position(line: position.line, column: max(1, position.column - 1))
    }

    private mutating func tellLoneReturn() {
        tell("a carriage return without a line feed stands before this place; use plain line breaks")
    }

    private mutating func tell(_ problem: String, at place: Position? = nil) {
        guard told.insert(problem).inserted else { return }
        complaints.add(problem, at: place ?? position)
    }
}
