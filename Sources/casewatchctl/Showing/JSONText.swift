/// A JSON value, for answers that are none of the control interface's; members keep their order.
enum JSONText {
    case null
    case text(String)
    case list([JSONText])
    case object([(name: String, value: JSONText)])

    /// `null` where there is nothing to say.
    static func optional(_ text: String?) -> JSONText {
        text.map { .text($0) } ?? .null
    }
}

extension JSONText: CustomStringConvertible {
    /// The value on one line.
    var description: String {
        switch self {
        case .null: "null"
        case .text(let text): Self.quoted(text)
        case .list(let values): "[\(values.map(\.description).joined(separator: ","))]"
        case .object(let members):
            "{\(members.map { "\(Self.quoted($0.name)):\($0.value)" }.joined(separator: ","))}"
        }
    }

    private static func quoted(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "\"") { quoted, scalar in
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        } + "\""
    }
}
