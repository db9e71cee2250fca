internal import Obligations

extension Field {
    /// The items of a list, each named after it.
    func list(atMost limit: Int = 1_000) -> [Field]? {
        guard case .list(let elements) = element.content else {
            return refuse("must be a list, as in [a, b]")
        }
        guard elements.count <= limit else { return refuse("has more than \(limit) items; shorten it") }
        return elements.map { Field(name: "an item of \(name)", element: $0, complaints: complaints) }
    }

    /// A list with at least one item.
    func filledList(atMost limit: Int = 1_000) -> [Field]? {
        guard let list = list(atMost: limit) else { return nil }
        guard !list.isEmpty else { return refuse("must have at least one item") }
        return list
    }

    /// A mapping of which every key is known; `thing` is what such a mapping is, as in `an event`.
    func mapping(of thing: String, keys: [String]) -> FieldMapping? {
        guard let entries = entries(of: thing) else { return nil }
        var fields: [String: Field] = [:]
        for (key, field) in entries {
            if keys.contains(key.text) {
                fields[key.text] = Field(name: "'\(key.text)'", element: field.element, complaints: complaints)
            } else {
                complaints.add(
                    "unknown key in \(thing)\(Self.help(for: key.text, among: keys))", at: key.position)
            }
        }
        return FieldMapping(thing: thing, position: position, fields: fields, complaints: complaints)
    }

    /// A mapping whose keys are names that the file gives; a key that is no name is complained of and left out.
    func namedEntries() -> [(name: String, field: Field)]? {
        entries(of: name)?.compactMap { key, field in
            guard Word.isWord(key.text) else {
                complaints.add("a name in \(name) must be one word of \(Word.form)", at: key.position)
                return nil
            }
            return (key.text, field)
        }
    }

    /// A mapping as it stands; its values are not named after their keys, which may be anything.
    func entries(of thing: String) -> [(key: Key, field: Field)]? {
        guard case .mapping(let entries) = element.content else {
            if isBlank { return refuse("has no value; write one or remove the key") }
            return refuse("must be a mapping, as in {key: value}")
        }
        return entries.map { entry in
            let field = Field(name: "a value in \(thing)", element: entry.value, complaints: complaints)
            return (Key(text: entry.key, position: entry.position), field)
        }
    }

    /// A key and its place.
    struct Key {
        let text: String
        let position: Position
    }

    /// The nearest known key, or all of them.
    private static func help(for key: String, among keys: [String]) -> String {
        let question = Suggestion.question(for: key, among: keys)
        return question.isEmpty ? "; known \(keys.count == 1 ? "is" : "are") \(keys.listed(with: "and"))" : question
    }
}
