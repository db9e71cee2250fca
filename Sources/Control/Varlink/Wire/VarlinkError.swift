/// An error of `org.varlink.service`: something about a call that any service could object to.
///
/// Encodes as the error's parameters.
package enum VarlinkError: Error, Encodable, Sendable, Equatable {
    case interfaceNotFound(String)
    case methodNotFound(String)
    /// The interface names the method, but the service does not offer it.
    case methodNotImplemented(String)
    /// The parameter of that name is missing, unknown or of the wrong type.
    case invalidParameter(String)
    case permissionDenied
    /// The method answers more than once and has to be called with `more`.
    case expectedMore

    /// The name by which it travels: `org.varlink.service.InvalidParameter`.
    package var name: String { "\(VarlinkService.name).\(word.rawValue)" }
}

extension VarlinkError {
    private enum Word: String {
        case interfaceNotFound = "InterfaceNotFound"
        case methodNotFound = "MethodNotFound"
        case methodNotImplemented = "MethodNotImplemented"
        case invalidParameter = "InvalidParameter"
        case permissionDenied = "PermissionDenied"
        case expectedMore = "ExpectedMore"
    }

    private enum Field: String, CodingKey {
        case interface, method, parameter
    }

    private var word: Word {
        switch self {
        case .interfaceNotFound: .interfaceNotFound
        case .methodNotFound: .methodNotFound
        case .methodNotImplemented: .methodNotImplemented
        case .invalidParameter: .invalidParameter
        case .permissionDenied: .permissionDenied
        case .expectedMore: .expectedMore
        }
    }

    /// Writes the parameters of the error.
    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        switch self {
        case .interfaceNotFound(let name): try fields.encode(name, forKey: .interface)
        case .methodNotFound(let name), .methodNotImplemented(let name): try fields.encode(name, forKey: .method)
        case .invalidParameter(let name): try fields.encode(name, forKey: .parameter)
        case .permissionDenied, .expectedMore: break
        }
    }

    /// The error of that name, or nil where it is none of `org.varlink.service`.
    ///
    /// A detail that is missing is left empty.
    init?(_ name: QualifiedName, parameters: JSON) {
        func text(_ field: Field) -> String {
            guard case .string(let text) = parameters[field.rawValue] else { return "" }
            return text
        }

        guard name.interface == VarlinkService.name, let word = Word(rawValue: name.member) else { return nil }
        switch word {
        case .interfaceNotFound: self = .interfaceNotFound(text(.interface))
        case .methodNotFound: self = .methodNotFound(text(.method))
        case .methodNotImplemented: self = .methodNotImplemented(text(.method))
        case .invalidParameter: self = .invalidParameter(text(.parameter))
        case .permissionDenied: self = .permissionDenied
        case .expectedMore: self = .expectedMore
        }
    }
}

extension VarlinkError: CustomStringConvertible {
    /// What went wrong and what to do.
    package var description: String {
        switch self {
        case .interfaceNotFound(let name): "the daemon does not speak the interface '\(name)'"
        case .methodNotFound(let name): "the daemon knows no method '\(name)'; it may be of another version"
        case .methodNotImplemented(let name): "the daemon does not offer the method '\(name)'"
        case .invalidParameter(let name): "the parameter '\(name)' is missing, unknown or of the wrong type"
        case .permissionDenied: "not permitted: this is for root and the groups named under 'control' in the settings"
        case .expectedMore: "the method answers more than once and has to be called with 'more'"
        }
    }
}
