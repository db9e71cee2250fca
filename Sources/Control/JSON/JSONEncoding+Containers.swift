// A container is told when a value begins, but never when it ends. So each one remembers how many brackets were open
// when it began, and before it writes anything it closes whatever was opened since.

extension JSONEncoding {
    /// The members of an object.
    struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let writer: JSONWriter
        private let depth: Int

        var codingPath: [any CodingKey] { [] }

        init(writer: JSONWriter) {
            self.writer = writer
            depth = writer.text.depth
        }

        func encodeNil(forKey key: Key) {
            begin(key)
            writer.text.write(raw: "null")
        }

        func encode(_ value: Bool, forKey key: Key) {
            begin(key)
            writer.text.write(raw: value ? "true" : "false")
        }

        func encode(_ value: Int, forKey key: Key) {
            begin(key)
            writer.text.write(raw: String(value))
        }

        func encode(_ value: String, forKey key: Key) {
            begin(key)
            writer.text.write(value)
        }

        func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
            begin(key)
            try value.encode(to: JSONEncoding(writer: writer))
        }

        func encodeIfPresent(_ value: Int?, forKey key: Key) {
            if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
        }

        func encodeIfPresent(_ value: String?, forKey key: Key) {
            if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
        }

        func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
            if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
        }

        func nestedContainer<NestedKey: CodingKey>(
            keyedBy type: NestedKey.Type, forKey key: Key
        ) -> KeyedEncodingContainer<NestedKey> {
            begin(key)
            return JSONEncoding(writer: writer).container(keyedBy: type)
        }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            begin(key)
            return JSONEncoding(writer: writer).unkeyedContainer()
        }

        func superEncoder(forKey key: Key) -> any Encoder {
            begin(key)
            return JSONEncoding(writer: writer)
        }

        func superEncoder() -> any Encoder {
            writer.text.name("super", at: depth)
            return JSONEncoding(writer: writer)
        }

        private func begin(_ key: Key) {
            writer.text.name(key.stringValue, at: depth)
        }
    }

    /// The elements of an array.
    struct Elements: UnkeyedEncodingContainer {
        let writer: JSONWriter
        private(set) var count = 0
        private let depth: Int

        var codingPath: [any CodingKey] { [] }

        init(writer: JSONWriter) {
            self.writer = writer
            depth = writer.text.depth
        }

        mutating func encodeNil() {
            begin()
            writer.text.write(raw: "null")
        }

        mutating func encode(_ value: String) {
            begin()
            writer.text.write(value)
        }

        mutating func encode<Value: Encodable>(_ value: Value) throws {
            begin()
            try value.encode(to: JSONEncoding(writer: writer))
        }

        mutating func nestedContainer<NestedKey: CodingKey>(
            keyedBy type: NestedKey.Type
        ) -> KeyedEncodingContainer<NestedKey> {
            begin()
            return JSONEncoding(writer: writer).container(keyedBy: type)
        }

        mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            begin()
            return JSONEncoding(writer: writer).unkeyedContainer()
        }

        mutating func superEncoder() -> any Encoder {
            begin()
            return JSONEncoding(writer: writer)
        }

        private mutating func begin() {
            writer.text.element(at: depth)
            count += 1
        }
    }
}
