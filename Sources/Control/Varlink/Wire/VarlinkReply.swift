/// A reply on its way out.
struct VarlinkReply: Encodable {
    /// The full name of the error, or nil where it went well.
    let error: String?
    let parameters: any Encodable
    /// Whether more replies to the same call follow.
    let continues: Bool

    private enum Field: String, CodingKey {
        case error, parameters, continues
    }

    init(_ parameters: any Encodable, continues: Bool = false) {
        self.parameters = parameters
        self.continues = continues
        error = nil
    }

    init(_ failure: Interface.Failure) {
        error = failure.name
        parameters = failure
        continues = false
    }

    init(_ problem: VarlinkError) {
        error = problem.name
        parameters = problem
        continues = false
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        // Absent rather than null: a reply with an error of any kind is a failure to some clients.
        if let error { try fields.encode(error, forKey: .error) }
        try fields.encode(parameters, forKey: .parameters)
        if continues { try fields.encode(true, forKey: .continues) }
    }
}

extension VarlinkReply {
    /// A reply as it came in.
    struct Incoming: Sendable, Equatable {
        /// The bytes are no reply.
        struct Malformed: Error, Equatable {}

        let error: String?
        let parameters: JSON
        let continues: Bool

        init(frame: [UInt8]) throws {
            let json = try JSONParser.parse(frame)

            guard case .object = json else { throw Malformed() }
            switch json["error"] {
            case nil, .null: error = nil
            case .string(let name): error = name
            default: throw Malformed()
            }
            switch json["parameters"] {
            case nil, .null: parameters = .emptyObject
            case .object(let members): parameters = .object(members)
            default: throw Malformed()
            }
            switch json["continues"] {
            case nil, .null: continues = false
            case .boolean(let flag): continues = flag
            default: throw Malformed()
            }
        }
    }
}
