/// What is no JSON, and where.
struct JSONError: Error {
    let problem: String
    let position: Position
    /// Nothing of it can be mended by hand: it is something else, or its end is missing.
    var isOfTheWhole = false
}

/// Reads JSON (RFC 8259) from front to back; numbers, `true`, `false` and `null` are kept as their text.
struct JSONReader {
    private var rest: Substring.UnicodeScalarView
    private var position = Position.start
    private var count = 0

    init(_ text: String) {
        rest = Substring(text).unicodeScalars
    }

    mutating func document() throws(JSONError) -> Element {
        skipSpace()
        guard let first = rest.first else { throw whole("nothing stands in this file, which should be JSON") }
        guard first != "<" else { throw whole("this is a web page or XML, and no JSON") }
        guard "{[".unicodeScalars.contains(first) else { throw whole("this is no JSON") }
        let value = try value(depth: 1)
        skipSpace()
        guard rest.isEmpty else { throw error("something stands behind the end of the JSON value; remove it") }
        return value
    }

    private mutating func value(depth: Int) throws(JSONError) -> Element {
        skipSpace()
        count += 1
        guard depth <= DocumentLimit.depth else { throw error(DocumentLimit.tooDeep) }
        guard count <= DocumentLimit.elements else { throw error(DocumentLimit.tooMany) }

        let start = position
        let content: Element.Content =
            switch rest.first {
            case "{": .mapping(try entries(depth: depth))
            case "[": .list(try elements(depth: depth))
            case "\"": .text(try string())
            default: .text(try literal())
            }
        return Element(position: start, content: content)
    }

    private mutating func entries(depth: Int) throws(JSONError) -> [Element.Entry] {
        var entries: [Element.Entry] = []
        var keys: Set<String> = []
        next()
        if take("}") { return entries }
        repeat {
            skipSpace()
            let start = position
            let key = try string()
            guard keys.insert(key).inserted else {
                throw JSONError(problem: "duplicate key; keep one of them", position: start)
            }
            guard take(":") else { throw error("a ':' is missing here") }
            entries.append(Element.Entry(key: key, position: start, value: try value(depth: depth + 1)))
        } while take(",")
        guard take("}") else { throw error("a ',' or '}' is missing here") }
        return entries
    }

    private mutating func elements(depth: Int) throws(JSONError) -> [Element] {
        var elements: [Element] = []
        next()
        if take("]") { return elements }
        repeat {
            elements.append(try value(depth: depth + 1))
        } while take(",")
        guard take("]") else { throw error("a ',' or ']' is missing here") }
        return elements
    }

    private mutating func literal() throws(JSONError) -> String {
        let start = error("a value is missing here")
        var word = ""
        while let scalar = rest.first, scalar.properties.isAlphabetic || "+-.0123456789".unicodeScalars.contains(scalar)
        {
            word.unicodeScalars.append(scalar)
            next()
        }
        guard ["true", "false", "null"].contains(word) || Double(word) != nil else { throw start }
        return word
    }

    private mutating func string() throws(JSONError) -> String {
        guard rest.first == "\"" else { throw error("a text in double quotes is missing here") }
        let start = error("a text begins here and never ends; close it with a double quote")
        let startOfCut = whole("the file ends in the middle of the text that begins here")
        next()
        var units: [UInt16] = []
        while let scalar = rest.first {
            switch scalar {
            case "\"":
                next()
                // Half a surrogate pair is no character; it becomes the replacement character.
                return String(decoding: units, as: UTF16.self)
            case "\\":
                units.append(try escape())
            case "\n", "\r":
                throw start
            default:
                units += Array(String(scalar).utf16)
                next()
            }
        }
        throw startOfCut
    }

    private mutating func escape() throws(JSONError) -> UInt16 {
        let start = error("this backslash has no meaning in JSON")
        next()
        guard let scalar = rest.first else { throw start }
        next()
        let escapes: [Unicode.Scalar: UInt16] = [
            "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 0x08, "f": 0x0C, "n": 0x0A, "r": 0x0D, "t": 0x09,
        ]
        if let unit = escapes[scalar] { return unit }
        guard scalar == "u" else { throw start }

        var digits = ""
        for _ in 0..<4 {
            guard let digit = rest.first, digit.properties.isASCIIHexDigit else { throw start }
            digits.unicodeScalars.append(digit)
            next()
        }
        guard let unit = UInt16(digits, radix: 16) else { throw start }
        return unit
    }

    /// Whether that character comes next, spaces passed over; if so it is taken.
    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        skipSpace()
        guard rest.first == scalar else { return false }
        next()
        return true
    }

    private mutating func skipSpace() {
        while let scalar = rest.first, " \t\n\r".unicodeScalars.contains(scalar) { next() }
    }

    private mutating func next() {
        guard let scalar = rest.popFirst() else { return }
        position =
            scalar == "\n"
            ? Position(line: position.line + 1, column: 1)
            : Position(line: position.line, column: position.column + 1)
    }

    private func error(_ problem: String) -> JSONError {
        rest.isEmpty ? whole("the file ends too early, here") : JSONError(problem: problem, position: position)
    }

    private func whole(_ problem: String) -> JSONError {
        JSONError(problem: problem, position: position, isOfTheWhole: true)
    }
}
