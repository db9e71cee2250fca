@testable import Control

/// A document that differs from a valid one in a single place.
struct Variant {
    let value: JSON
    let isValid: Bool
    /// The place and what was done there.
    let what: String
}

extension IDL {
    /// What keeps `value` from being of that type, in the form a daemon writes: every field, in order.
    ///
    /// Empty where nothing does.
    func faults(of value: JSON, as kind: Kind, at place: String = "") -> [String] {
        switch (resolved(kind), value) {
        case (.bool, .boolean), (.int, .integer), (.string, .string), (.optional, .null): return []
        case (.optional(let inner), _): return faults(of: value, as: inner, at: place)
        case (.enumeration(let cases), .string(let word)): return cases.contains(word) ? [] : ["\(place): \(word)"]
        case (.array(let inner), .array(let elements)):
            return elements.flatMap { faults(of: $0, as: inner, at: place + "[]") }
        case (.record(let fields), .object(let members)):
            guard fields.map(\.name) == members.map(\.name) else { return ["\(place): \(members.map(\.name))"] }
            return zip(fields, members).flatMap { faults(of: $1.value, as: $0.type, at: "\(place).\($0.name)") }
        default: return ["\(place): not of its type"]
        }
    }

    /// Whether every optional part of `value` is there, so that its variants reach all of the type.
    func isComplete(_ value: JSON) -> Bool {
        switch value {
        case .null: false
        case .array(let elements): !elements.isEmpty && elements.allSatisfy(isComplete)
        case .object(let members): members.allSatisfy { isComplete($0.value) }
        default: true
        }
    }

    /// Every way to change `value` in one place.
    func variants(of value: JSON, as kind: Kind, at place: String = "") -> [Variant] {
        switch (resolved(kind), value) {
        case (.optional(let inner), _):
            return variants(of: value, as: inner, at: place).filter { $0.value != .null }
                + [Variant(value: .null, isValid: true, what: "\(place) null")]
        case (.enumeration(let cases), _):
            return foreign(.string, at: place)
                + cases.map { Variant(value: .string($0), isValid: true, what: "\(place) \($0)") }
                + [Variant(value: .string("nonsense"), isValid: false, what: "\(place) nonsense")]
        case (.array(let inner), .array(let elements)):
            return foreign(kind, at: place) + [Variant(value: .array([]), isValid: true, what: "\(place) empty")]
                + variants(of: elements[0], as: inner, at: place + "[]").map {
                    Variant(value: .array([$0.value] + elements.dropFirst()), isValid: $0.isValid, what: $0.what)
                }
        case (.record(let fields), .object(let members)):
            return foreign(kind, at: place) + members.indices.flatMap { variants(of: members, $0, fields, at: place) }
        default:
            return foreign(kind, at: place)
        }
    }

    private func variants(
        of members: [JSON.Member], _ index: Int, _ fields: [Field], at place: String
    ) -> [Variant] {
        let name = members[index].name
        let kind = fields[index].type
        var without = members
        without.remove(at: index)
        let isOptional = if case .optional = resolved(kind) { true } else { false }

        return variants(of: members[index].value, as: kind, at: "\(place).\(name)").map {
            var changed = members
            changed[index] = .init(name: name, value: $0.value)
            return Variant(value: .object(changed), isValid: $0.isValid, what: $0.what)
        } + [Variant(value: .object(without), isValid: isOptional, what: "\(place).\(name) missing")]
    }

    /// Values of all types but this one.
    private func foreign(_ kind: Kind, at place: String) -> [Variant] {
        let values: [JSON] = [.null, .boolean(true), .integer(1), .otherNumber, .string("1"), .array([]), .object([])]
        return values.filter { value in
            switch (resolved(kind), value) {
            case (.bool, .boolean), (.int, .integer), (.string, .string), (.array, .array), (.record, .object): false
            default: true
            }
        }.map { Variant(value: $0, isValid: false, what: "\(place) \($0)") }
    }

    private func resolved(_ kind: Kind) -> Kind {
        if case .named(let name) = kind, let type = types[name] { type } else { kind }
    }
}
