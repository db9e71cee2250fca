/// A Varlink interface definition, as far as a test needs it.
struct IDL {
    struct Field: Equatable {
        let name: String
        let type: Kind
    }

    indirect enum Kind: Equatable {
        case bool, int, string
        case named(String)
        case optional(Kind)
        case array(Kind)
        case record([Field])
        case enumeration([String])
    }

    struct Method {
        let name: String
        let input: [Field]
        let output: [Field]
    }

    struct Malformed: Error {
        let at: String
    }

    private(set) var name = ""
    private(set) var types: [String: Kind] = [:]
    private(set) var methods: [Method] = []
    private(set) var errors: [(name: String, fields: [Field])] = []

    init(_ text: String) throws {
        var tokens = Tokens(text)
        try tokens.expect("interface")
        name = try tokens.word()
        while let keyword = tokens.next() {
            let name = try tokens.word()
            switch keyword {
            case "type": types[name] = try tokens.kind()
            case "error": errors.append((name, try tokens.fields()))
            case "method":
                let input = try tokens.fields()
                try tokens.expect("->")
                methods.append(Method(name: name, input: input, output: try tokens.fields()))
            default: throw Malformed(at: keyword)
            }
        }
    }
}

extension IDL {
    /// The words and signs of a definition, without its comments.
    private struct Tokens {
        private var rest: ArraySlice<String>

        init(_ text: String) {
            var tokens: [String] = []
            for line in text.split(separator: "\n") {
                var line = line.prefix { $0 != "#" }
                while let first = line.first {
                    if first.isWhitespace {
                        line.removeFirst()
                    } else if line.hasPrefix("->") || line.hasPrefix("[]") {
                        tokens.append(String(line.prefix(2)))
                        line.removeFirst(2)
                    } else if "():,?".contains(first) {
                        tokens.append(String(first))
                        line.removeFirst()
                    } else {
                        let word = line.prefix { !$0.isWhitespace && !"():,?[]".contains($0) }
                        tokens.append(String(word))
                        line.removeFirst(max(word.count, 1))
                    }
                }
            }
            rest = tokens[...]
        }

        mutating func next() -> String? { rest.popFirst() }

        mutating func word() throws -> String {
            guard let word = next(), word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }) else {
                throw Malformed(at: "word")
            }
            return word
        }

        mutating func expect(_ token: String) throws {
            guard next() == token else { throw Malformed(at: token) }
        }

        mutating func fields() throws -> [Field] {
            switch try kind() {
            case .record(let fields): return fields
            case .enumeration([]): return []
            default: throw Malformed(at: "fields")
            }
        }

        mutating func kind() throws -> Kind {
            switch next() {
            case "?": return .optional(try kind())
            case "[]": return .array(try kind())
            case "bool": return .bool
            case "int": return .int
            case "string": return .string
            case "(": return try list()
            case let name?: return .named(name)
            case nil: throw Malformed(at: "type")
            }
        }

        private mutating func list() throws -> Kind {
            var fields: [Field] = []
            var cases: [String] = []

            if rest.first == ")" {
                _ = next()
                return .enumeration([])
            }
            while true {
                let name = try word()
                if rest.first == ":" {
                    _ = next()
                    fields.append(Field(name: name, type: try kind()))
                } else {
                    cases.append(name)
                }
                guard rest.first == "," else { break }
                _ = next()
            }
            try expect(")")
            guard fields.isEmpty || cases.isEmpty else { throw Malformed(at: "list") }
            return fields.isEmpty ? .enumeration(cases) : .record(fields)
        }
    }
}
