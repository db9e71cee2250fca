internal import Obligations

/// The names that a procedure gives to its roles, events and ladders, and how its obligations refer to them.
struct ProcedureNames {
    /// Nil, like the other two, where it could not be read: then no reference to it is complained of.
    let roles: [RoleName: String]?
    let events: [EventName: EventRule]?
    let ladders: [LadderName: Ladder]?

    init(_ fields: FieldMapping) {
        roles = fields.required("roles").flatMap { field in
            Self.named(field) { $0.sentence() ?? "" }
        }
        events = fields.required("events").flatMap { field in
            Self.named(field) { EventRule(reading: $0) }
        }
        ladders = fields.required("ladders").flatMap { field in
            Self.named(field) { Ladder(reading: $0) }
        }
    }

    private static func named<Kind, Value>(_ field: Field, _ read: (Field) -> Value) -> [Name<Kind>: Value]? {
        guard let entries = field.namedEntries() else { return nil }
        guard !entries.isEmpty else { return field.refuse("must have at least one entry") }
        return entries.reduce(into: [:]) { named, entry in
            named[Name(entry.name)] = read(entry.field)
        }
    }

    func event(_ field: Field) -> EventName? {
        guard let events else { return field.text().map { EventName($0) } }
        return field.known(in: events, as: "event of this procedure")
    }

    /// Checks the event of a phrase, which is only part of the field's text.
    func check(_ event: EventName, in field: Field) {
        guard let events, events[event] == nil else { return }
        let _: Never? = field.unknown(event.text, among: events.keys.map(\.text), as: "event of this procedure")
    }

    /// A list of at least one event, none of them twice.
    func events(_ field: Field) -> [EventName]? {
        field.filledList().map { distinctEvents($0) }
    }

    func distinctEvents(_ list: [Field]) -> [EventName] {
        var events: [EventName] = []
        for item in list {
            guard let event = event(item) else { continue }
            if events.contains(event) {
                item.complain("names the same event again; remove it")
            } else {
                events.append(event)
            }
        }
        return events
    }

    /// A role, or `role[for]`: that role of the instance's subject.
    func role(_ field: Field) -> RoleReference? {
        guard let text = field.text() else { return nil }
        let reference = RoleReference(text)
        guard let roles, roles[reference.role] == nil else { return reference }
        return field.unknown(reference.role.text, among: roles.keys.map(\.text), as: "role of this procedure")
    }

    func ladder(_ field: Field) -> LadderName? {
        guard let ladders else { return field.text().map { LadderName($0) } }
        return field.known(in: ladders, as: "ladder of this procedure")
    }
}
