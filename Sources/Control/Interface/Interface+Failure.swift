extension Interface {
    /// An error of the interface: a request that was understood and cannot be met.
    ///
    /// Encodes as the error's parameters.
    package enum Failure: Error, Encodable, Sendable, Equatable {
        case noSuchCase(reference: String)
        case noSuchInstance(reference: String, key: String)
        /// What was asked for would silence something that may not be silent.
        case notAllowed(why: String)
        case badDate(value: String)

        /// The name by which it travels: `io.casewatch.NoSuchCase`.
        package var name: String { "\(Interface.name).\(word.rawValue)" }
    }
}

extension Interface.Failure {
    private enum Word: String {
        case noSuchCase = "NoSuchCase"
        case noSuchInstance = "NoSuchInstance"
        case notAllowed = "NotAllowed"
        case badDate = "BadDate"
    }

    private enum Field: String, CodingKey {
        case reference = "case"
        case key, why, value
    }

    private var word: Word {
        switch self {
        case .noSuchCase: .noSuchCase
        case .noSuchInstance: .noSuchInstance
        case .notAllowed: .notAllowed
        case .badDate: .badDate
        }
    }

    /// Writes the parameters of the error.
    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        switch self {
        case .noSuchCase(let reference):
            try fields.encode(reference, forKey: .reference)
        case .noSuchInstance(let reference, let key):
            try fields.encode(reference, forKey: .reference)
            try fields.encode(key, forKey: .key)
        case .notAllowed(let why):
            try fields.encode(why, forKey: .why)
        case .badDate(let value):
            try fields.encode(value, forKey: .value)
        }
    }

    /// The error of that name, or nil where the interface has none of it or `parameters` do not belong to it.
    init?(_ name: QualifiedName, parameters: JSON) {
        func text(_ field: Field) -> String? {
            guard case .string(let text) = parameters[field.rawValue] else { return nil }
            return text
        }

        guard name.interface == Interface.name, let word = Word(rawValue: name.member) else { return nil }
        switch word {
        case .noSuchCase:
            guard let reference = text(.reference) else { return nil }
            self = .noSuchCase(reference: reference)
        case .noSuchInstance:
            guard let reference = text(.reference), let key = text(.key) else { return nil }
            self = .noSuchInstance(reference: reference, key: key)
        case .notAllowed:
            guard let why = text(.why) else { return nil }
            self = .notAllowed(why: why)
        case .badDate:
            guard let value = text(.value) else { return nil }
            self = .badDate(value: value)
        }
    }
}

extension Interface.Failure: CustomStringConvertible {
    /// What went wrong and what to do, without a value that was refused.
    package var description: String {
        switch self {
        case .noSuchCase: "there is no case of that reference; the verb 'cases' lists them"
        case .noSuchInstance: "the case has no instance of that key; the verb 'show' lists them"
        case .notAllowed(let why): why
        case .badDate: "a date has the form 2026-02-20 and has to be one that exists"
        }
    }
}
