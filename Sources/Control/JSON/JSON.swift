/// A JSON value as it came in: members keep their order, and whole numbers are exact.
enum JSON: Sendable, Equatable {
    case null
    case boolean(Bool)
    case integer(Int)
    /// A number that is no 64-bit integer. No type of the interface takes one, so its value is not kept.
    case otherNumber
    case string(String)
    case array([JSON])
    case object([Member])

    /// One name and its value in an object.
    struct Member: Sendable, Equatable {
        let name: String
        let value: JSON
    }

    static let emptyObject = JSON.object([])

    /// The first member of that name, or nil where this is no object or has none.
    subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }
}
