internal import CivilCalendar
internal import Obligations

/// Reads the golden examples of a procedure.
struct ExampleReader {
    let vocabulary: Vocabulary?
    /// The names of the procedure's obligations.
    let obligations: [String]

    func examples(_ field: Field) -> [Example]? {
        field.list()?.compactMap { self.example($0) }
    }

    private func example(_ field: Field) -> Example? {
        guard let fields = field.mapping(of: "an example", keys: ["events", "expect"]) else { return nil }
        let reader = EventReader(vocabulary: vocabulary, today: nil)
        let events = fields.required("events")?.filledList()?.compactMap { reader.event($0) }
        let expect = fields.required("expect").flatMap { self.expectations($0) }
        guard let events, let expect else { return nil }
        return Example(events: events, expect: expect)
    }

    private func expectations(_ field: Field) -> [Example.Expectation]? {
        guard let entries = field.entries(of: "'expect'") else { return nil }
        guard !entries.isEmpty else { return field.refuse("must name at least one instance with its due date") }
        return entries.compactMap { key, value in
            check(key, complaints: value.complaints)
            return value.date().map { Example.Expectation(key: key.text, due: $0, line: key.position.line) }
        }
    }

    /// The key must be `obligation`, `obligation[subject]`, `obligation#2` or `obligation[subject]#2`.
    private func check(_ key: Field.Key, complaints: Complaints) {
        guard let parts = InstanceKeyParts(key.text) else {
            complaints.add(
                "not an instance; write it as in 'duty', 'duty[subject]', 'duty#2' or 'duty[subject]#2'",
                at: key.position)
            return
        }
        guard !obligations.contains(parts.obligation) else { return }
        let question = Suggestion.question(for: parts.obligation, among: obligations)
        complaints.add("names no obligation of this procedure\(question)", at: key.position)
    }
}

/// An instance key as a person writes it, taken apart.
private struct InstanceKeyParts {
    let obligation: String

    init?(_ text: String) {
        var rest = Substring(text)
        if let mark = rest.firstIndex(of: "#") {
            let digits = rest[rest.index(after: mark)...]
            guard (1...4).contains(digits.utf8.count), digits.first != "0",
                digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
            else { return nil }
            rest = rest[..<mark]
        }
        if rest.hasSuffix("]") {
            guard let bracket = rest.firstIndex(of: "["),
                Subject(rest[rest.index(after: bracket)...].dropLast()) != nil
            else { return nil }
            rest = rest[..<bracket]
        }
        obligation = String(rest)
    }
}
