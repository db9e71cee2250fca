/// A call as it travels: a method, its parameters, and how it wants to be answered.
struct VarlinkCall: Sendable, Equatable {
    /// A frame is JSON, but not a call.
    ///
    /// It carries no part of the frame.
    struct Malformed: Error, Equatable {}

    /// The full name of the method.
    let method: String
    /// Always an object.
    let parameters: JSON
    /// Whether the caller takes more than one reply.
    let wantsMore: Bool
    /// Whether the caller wants no reply.
    let isOneway: Bool
    /// Whether the caller wants to speak another protocol afterwards.
    let wantsUpgrade: Bool

    /// Reads a frame.
    ///
    /// Throws `JSONParser.Failure` where it is not JSON, and `Malformed` where it is not a call.
    init(frame: [UInt8]) throws {
        let json = try JSONParser.parse(frame)

        func flag(_ name: String) throws -> Bool {
            switch json[name] {
            case nil, .null: return false
            case .boolean(let flag): return flag
            default: throw Malformed()
            }
        }

        guard case .string(let method) = json["method"] else { throw Malformed() }
        self.method = method
        switch json["parameters"] {
        case nil, .null: parameters = .emptyObject
        case .object(let members): parameters = .object(members)
        default: throw Malformed()
        }
        wantsMore = try flag("more")
        isOneway = try flag("oneway")
        wantsUpgrade = try flag("upgrade")
        // Nobody can take several replies and none.
        if wantsMore && isOneway { throw Malformed() }
    }
}

extension VarlinkCall {
    /// A call on its way out.
    struct Outgoing: Encodable {
        let request: Interface.Request
        let wantsMore: Bool

        private enum Field: String, CodingKey {
            case method, parameters, more
        }

        func encode(to encoder: any Encoder) throws {
            var fields = encoder.container(keyedBy: Field.self)
            try fields.encode(request.method.qualifiedName, forKey: .method)
            try fields.encode(request, forKey: .parameters)
            // Absent rather than false: some services know the flags only as true.
            if wantsMore { try fields.encode(true, forKey: .more) }
        }
    }
}
