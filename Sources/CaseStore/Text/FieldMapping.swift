/// The values of a mapping under their keys, all of which are known.
struct FieldMapping {
    let thing: String
    let position: Position
    let fields: [String: Field]
    let complaints: Complaints

    subscript(key: String) -> Field? { fields[key] }

    /// The value that must be there.
    func required(_ key: String) -> Field? {
        if let field = fields[key] { return field }
        complaints.add("'\(key)' is missing in \(thing); add it", at: position)
        return nil
    }
}
