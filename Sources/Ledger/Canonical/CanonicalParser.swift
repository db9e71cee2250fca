import CivilCalendar
import Obligations

/// Makes a case of its canonical form.
struct CanonicalParser {
    private var reader: CanonicalReader

    init(_ bytes: [UInt8]) {
        reader = CanonicalReader(bytes)
    }

    mutating func parseCase(sharing pool: inout ValuePool) throws(CanonicalProblem) -> Case {
        guard reader.field() == CanonicalForm.version else { throw .unknownVersion }
        guard let reference = pool.reference(try field()) else { throw malformed }
        var found = Case(reference: reference, procedure: Name(pool.text(try field())), events: [])
        try endLine()
        while !reader.isAtEnd {
            switch try field() {
            case CanonicalForm.person:
                let role = RoleName(pool.text(try field()))
                found.people[role] = Name(pool.text(try field()))
            case CanonicalForm.event:
                found.events.append(try parseEvent(sharing: &pool))
            default:
                throw malformed
            }
            try endLine()
        }
        return found
    }

    /// The fields of an event line that follow its tag.
    private mutating func parseEvent(sharing pool: inout ValuePool) throws(CanonicalProblem) -> CaseEvent {
        guard let date = pool.date(try field()) else { throw malformed }
        var event = CaseEvent(date: date, name: Name(pool.text(try field())))
        event.subject = try optional { pool.subject($0) }
        event.until = try optional { pool.date($0) }
        guard let line = Int(try field()) else { throw malformed }
        event.line = line
        while reader.hasField {
            event.items.append(Name(pool.text(try field())))
        }
        return event
    }

    private var malformed: CanonicalProblem { .malformed(line: reader.line) }

    private mutating func field() throws(CanonicalProblem) -> String {
        guard let field = reader.field() else { throw malformed }
        return field
    }

    /// Nil for an empty field; a field that is there must be readable.
    private mutating func optional<Value>(_ read: (String) -> Value?) throws(CanonicalProblem) -> Value? {
        let text = try field()
        guard !text.isEmpty else { return nil }
        guard let value = read(text) else { throw malformed }
        return value
    }

    private mutating func endLine() throws(CanonicalProblem) {
        guard reader.endLine() else { throw malformed }
    }
}
