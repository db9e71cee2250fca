/// Reads JSON text (RFC 8259) strictly: whatever is not JSON to the letter is refused, and so is deep nesting.
struct JSONParser {
    /// Why a text is not taken as JSON.
    ///
    /// It carries no part of the text.
    enum Failure: Error, Equatable {
        case malformed
        case tooDeep
    }

    /// Several times what any call or reply needs; a limit, because nesting costs stack.
    static let depthLimit = 32

    let bytes: [UInt8]
    var index = 0
    private var depth = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The value that `bytes` hold, all of them.
    static func parse(_ bytes: [UInt8]) throws(Failure) -> JSON {
        var parser = JSONParser(bytes)
        let value = try parser.value()

        parser.skipBlanks()
        guard parser.index == bytes.count else { throw .malformed }
        return value
    }

    private mutating func value() throws(Failure) -> JSON {
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): return .object(try nested { (parser) throws(Failure) in try parser.members() })
        case UInt8(ascii: "["): return .array(try nested { (parser) throws(Failure) in try parser.elements() })
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .boolean(true))
        case UInt8(ascii: "f"): return try literal("false", .boolean(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: return try number()
        }
    }

    private mutating func nested<Content>(
        _ content: (inout JSONParser) throws(Failure) -> Content
    ) throws(Failure) -> Content {
        guard depth < Self.depthLimit else { throw .tooDeep }
        depth += 1
        defer { depth -= 1 }
        return try content(&self)
    }

    private mutating func members() throws(Failure) -> [JSON.Member] {
        var members: [JSON.Member] = []

        index += 1
        skipBlanks()
        if take(UInt8(ascii: "}")) { return members }
        repeat {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw .malformed }
            let name = try string()
            skipBlanks()
            guard take(UInt8(ascii: ":")) else { throw .malformed }
            members.append(JSON.Member(name: name, value: try value()))
            skipBlanks()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw .malformed }
        return members
    }

    private mutating func elements() throws(Failure) -> [JSON] {
        var elements: [JSON] = []

        index += 1
        skipBlanks()
        if take(UInt8(ascii: "]")) { return elements }
        repeat {
            elements.append(try value())
            skipBlanks()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw .malformed }
        return elements
    }

    private mutating func literal(_ text: StaticString, _ value: JSON) throws(Failure) -> JSON {
        let end = index + text.utf8CodeUnitCount
        guard end <= bytes.count, text.withUTF8Buffer({ bytes[index..<end].elementsEqual($0) }) else {
            throw .malformed
        }
        index = end
        return value
    }
}

extension JSONParser {
    /// The byte to be read next, or nil at the end.
    var next: UInt8? {
        index < bytes.count ? bytes[index] : nil
    }

    /// Steps over the next byte if it is `byte`.
    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            index += 1
        }
    }
}
