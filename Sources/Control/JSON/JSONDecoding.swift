/// Reads Codable values from a JSON value.
struct JSONDecoding: Decoder {
    /// A value is not of the type that is asked for.
    ///
    /// `field` is the outermost member that holds it, or is missing.
    struct Mismatch: Error, Equatable {
        let field: String
    }

    /// The names of the members that the type being read has asked for.
    final class Asked {
        var names: Set<String> = []
    }

    let value: JSON
    private let asked: Asked?

    init(_ value: JSON, asked: Asked? = nil) {
        self.value = value
        self.asked = asked
    }

    /// The value that `json` holds.
    ///
    /// Members the type does not know are passed over.
    static func value<Value: Decodable>(_ type: Value.Type, from json: JSON) throws -> Value {
        try Value(from: JSONDecoding(json))
    }

    /// The value that the object `json` holds, which may have no other members than the type asks for.
    ///
    /// Throws `Mismatch` with the first member that is missing, unknown, repeated or of a wrong type.
    static func exactly<Value: Decodable>(_ type: Value.Type, from json: JSON) throws -> Value {
        let asked = Asked()
        let value = try Value(from: JSONDecoding(json, asked: asked))

        guard case .object(let members) = json else { throw Mismatch(field: "") }
        var expected = asked.names
        for member in members where expected.remove(member.name) == nil {
            throw Mismatch(field: member.name)
        }
        return value
    }

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = value else { throw Mismatch(field: "") }
        return KeyedDecodingContainer(Members<Key>(members: members, asked: asked))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = value else { throw Mismatch(field: "") }
        return Elements(elements: elements)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        Single(value: value)
    }
}

extension JSONDecoding {
    /// One value on its own.
    struct Single: SingleValueDecodingContainer {
        let value: JSON

        var codingPath: [any CodingKey] { [] }

        func decodeNil() -> Bool {
            value == .null
        }

        func decode(_ type: Bool.Type) throws -> Bool {
            guard case .boolean(let value) = value else { throw Mismatch(field: "") }
            return value
        }

        func decode(_ type: String.Type) throws -> String {
            guard case .string(let value) = value else { throw Mismatch(field: "") }
            return value
        }

        func decode(_ type: Double.Type) throws -> Double {
            throw Mismatch(field: "")
        }

        func decode(_ type: Float.Type) throws -> Float {
            throw Mismatch(field: "")
        }

        func decode<Number: FixedWidthInteger & Decodable>(_ type: Number.Type) throws -> Number {
            guard case .integer(let integer) = value, let number = Number(exactly: integer) else {
                throw Mismatch(field: "")
            }
            return number
        }

        func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            try Value(from: JSONDecoding(value))
        }
    }
}
