/// Writes Codable values as JSON text: members in the order in which the type declares them, and every one of them,
/// with `null` where there is nothing to say.
///
/// Foundation's encoder keeps no order, leaves absent members out, and takes several times as long for an agenda of
/// 60,000 instances.
struct JSONEncoding: Encoder {
    let writer: JSONWriter

    /// The text of `value`, in pieces.
    static func pieces(of value: some Encodable, layout: JSONText.Layout = .compact) throws -> [[UInt8]] {
        let writer = JSONWriter(layout)
        try value.encode(to: JSONEncoding(writer: writer))
        return writer.text.finish()
    }

    // Neither is ever consulted: nothing written here can fail but a number that is not finite.
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        writer.text.openObject()
        return KeyedEncodingContainer(Members<Key>(writer: writer))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        writer.text.openArray()
        return Elements(writer: writer)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        Single(writer: writer)
    }
}

extension JSONEncoding {
    /// One value on its own.
    struct Single: SingleValueEncodingContainer {
        let writer: JSONWriter

        var codingPath: [any CodingKey] { [] }

        func encodeNil() {
            writer.text.write(raw: "null")
        }

        func encode(_ value: Bool) {
            writer.text.write(raw: value ? "true" : "false")
        }

        func encode(_ value: String) {
            writer.text.write(value)
        }

        func encode(_ value: Double) throws {
            try encode(finite: value)
        }

        func encode(_ value: Float) throws {
            try encode(finite: value)
        }

        func encode<Number: FixedWidthInteger & Encodable>(_ value: Number) {
            writer.text.write(raw: String(value))
        }

        func encode<Value: Encodable>(_ value: Value) throws {
            try value.encode(to: JSONEncoding(writer: writer))
        }

        private func encode<Number: BinaryFloatingPoint & LosslessStringConvertible>(finite value: Number) throws {
            guard value.isFinite else {
                throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "not finite"))
            }
            writer.text.write(raw: String(value))
        }
    }
}
