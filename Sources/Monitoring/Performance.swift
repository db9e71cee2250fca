/// One number with its limits, as monitoring draws it.
package struct Performance: Sendable, Equatable {
    let vital: Vital
    /// Nil where it cannot be told.
    let value: Int?
    let warning: AcceptableRange?
    let critical: AcceptableRange?
}

extension Performance: CustomStringConvertible {
    /// `age=0s;14400;86400`, without the ends that say nothing.
    package var description: String {
        let number = value.map { "\($0)\(vital.unit)" } ?? "U"
        let ends = [warning, critical].map { $0.map { ";\($0)" } ?? ";" }.joined()
        return "\(vital.rawValue)=\(number)\(critical != nil ? ends : warning != nil ? String(ends.dropLast()) : "")"
    }
}

extension Performance: Encodable {
    private enum Field: String, CodingKey {
        case label, value, unit, warning, critical
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(vital.rawValue, forKey: .label)
        try fields.encode(value, forKey: .value)
        try fields.encode(vital.unit, forKey: .unit)
        try fields.encode(warning?.description, forKey: .warning)
        try fields.encode(critical?.description, forKey: .critical)
    }
}
