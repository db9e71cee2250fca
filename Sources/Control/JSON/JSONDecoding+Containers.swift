extension JSONDecoding {
    /// The members of an object.
    ///
    /// Whatever goes wrong below a member is told by the member's name.
    struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let members: [JSON.Member]
        let asked: Asked?

        var codingPath: [any CodingKey] { [] }
        var allKeys: [Key] { members.compactMap { Key(stringValue: $0.name) } }

        func contains(_ key: Key) -> Bool {
            value(key) != nil
        }

        func decodeNil(forKey key: Key) throws -> Bool {
            try present(key) == .null
        }

        func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
            guard case .boolean(let value) = value(key) else { throw Mismatch(field: key.stringValue) }
            return value
        }

        func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
            guard case .integer(let value) = value(key) else { throw Mismatch(field: key.stringValue) }
            return value
        }

        func decode(_ type: String.Type, forKey key: Key) throws -> String {
            guard case .string(let value) = value(key) else { throw Mismatch(field: key.stringValue) }
            return value
        }

        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            try read(type, from: try present(key), of: key)
        }

        func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
            switch value(key) {
            case nil, .null: return nil
            case .integer(let value): return value
            default: throw Mismatch(field: key.stringValue)
            }
        }

        func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
            switch value(key) {
            case nil, .null: return nil
            case .string(let value): return value
            default: throw Mismatch(field: key.stringValue)
            }
        }

        func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
            guard let value = value(key), value != .null else { return nil }
            return try read(type, from: value, of: key)
        }

        func nestedContainer<NestedKey: CodingKey>(
            keyedBy type: NestedKey.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<NestedKey> {
            try JSONDecoding(try present(key)).container(keyedBy: type)
        }

        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            try JSONDecoding(try present(key)).unkeyedContainer()
        }

        func superDecoder(forKey key: Key) throws -> any Decoder {
            JSONDecoding(try present(key))
        }

        func superDecoder() throws -> any Decoder {
            JSONDecoding(members.first { $0.name == "super" }?.value ?? .null)
        }

        private func value(_ key: Key) -> JSON? {
            let name = key.stringValue
            asked?.names.insert(name)
            return members.first { $0.name == name }?.value
        }

        private func present(_ key: Key) throws -> JSON {
            guard let value = value(key) else { throw Mismatch(field: key.stringValue) }
            return value
        }

        private func read<Value: Decodable>(_ type: Value.Type, from value: JSON, of key: Key) throws -> Value {
            do {
                return try Value(from: JSONDecoding(value))
            } catch {
                throw Mismatch(field: key.stringValue)
            }
        }
    }

    /// The elements of an array.
    struct Elements: UnkeyedDecodingContainer {
        let elements: [JSON]
        private(set) var currentIndex = 0

        var codingPath: [any CodingKey] { [] }
        var count: Int? { elements.count }
        var isAtEnd: Bool { currentIndex == elements.count }

        init(elements: [JSON]) {
            self.elements = elements
        }

        mutating func decodeNil() throws -> Bool {
            guard !isAtEnd else { throw Mismatch(field: "") }
            guard elements[currentIndex] == .null else { return false }
            currentIndex += 1
            return true
        }

        mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            try Value(from: JSONDecoding(try next()))
        }

        mutating func nestedContainer<NestedKey: CodingKey>(
            keyedBy type: NestedKey.Type
        ) throws -> KeyedDecodingContainer<NestedKey> {
            try JSONDecoding(try next()).container(keyedBy: type)
        }

        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
            try JSONDecoding(try next()).unkeyedContainer()
        }

        mutating func superDecoder() throws -> any Decoder {
            JSONDecoding(try next())
        }

        private mutating func next() throws -> JSON {
            guard !isAtEnd else { throw Mismatch(field: "") }
            defer { currentIndex += 1 }
            return elements[currentIndex]
        }
    }
}
