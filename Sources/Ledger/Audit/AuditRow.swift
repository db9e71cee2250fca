import CivilCalendar

/// One row of the audit chain: what happened, about what, and when.
///
/// Its bytes are one line of the canonical form. The salt keeps whoever sees only the row's seal from testing guesses of
/// what the row says, so a pack about one case can prove its place in the chain without telling of another.
package struct AuditRow: Sendable, Equatable {
    package let number: Int
    /// 32 hexadecimal digits that only this installation can work out.
    package let salt: String
    package let time: LedgerTime
    package let entry: AuditEntry

    init(number: Int, salt: String, time: LedgerTime, entry: AuditEntry) {
        self.number = number
        self.salt = salt
        self.time = time
        self.entry = entry
    }

    /// `12  SALT  1770368400  2026-02-06 09:00  notice  BSCP-2026-014  key=chair-decision  …`, fields separated by tabs.
    package var bytes: [UInt8] {
        var line = CanonicalWriter()
        line.line(
            [
                String(number), salt, String(time.unix), time.civil.stored, entry.kind.rawValue, entry.about,
            ] + entry.fields.map { "\($0.name)=\($0.value)" })
        return line.bytes
    }

    /// Reads the line again; nil for what is no row, or is one that another version writes otherwise.
    package init?(bytes: [UInt8]) {
        var reader = CanonicalReader(bytes)
        guard
            let number = reader.field().flatMap({ Int($0) }), let salt = reader.field(),
            let unix = reader.field().flatMap({ Int64($0) }),
            let civil = reader.field().flatMap({ CivilMoment(stored: $0) }),
            let kind = reader.field().flatMap({ AuditEntry.Kind(rawValue: $0) }), let about = reader.field()
        else { return nil }
        var fields: [AuditEntry.Field] = []
        while reader.hasField {
            guard let field = reader.field(), let sign = field.firstIndex(of: "=") else { return nil }
            fields.append(.init(String(field[..<sign]), String(field[field.index(after: sign)...])))
        }
        guard reader.endLine(), reader.isAtEnd else { return nil }
        self.init(
            number: number, salt: salt, time: LedgerTime(civil: civil, unix: unix),
            entry: AuditEntry(kind, about: about, fields))
        guard self.bytes == bytes else { return nil }
    }
}
