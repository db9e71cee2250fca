import GRDB
package import Obligations

extension SQLiteLedger {
    package func notices(of key: InstanceKey, in reference: CaseReference) throws(LedgerError) -> [StoredNotice] {
        try read { database in
            try database.notices(
                where: "reference = ? AND \(InstanceKey.condition)", [reference.text] + key.values)
        }
    }

    package func notices(carriedByLetterNamed name: String) throws(LedgerError) -> [StoredNotice] {
        try read { database in
            try database.notices(
                where: """
                    id IN (SELECT notice FROM letter_notices JOIN letters ON letters.id = letter WHERE letters.name = ?)
                    """, [name])
        }
    }

    package func moves(in reference: CaseReference) throws(LedgerError) -> [StoredMove] {
        try read { try $0.moves(in: reference) }
    }

    package func dueTimes() throws(LedgerError) -> [DueTime] {
        try read { try $0.dueTimes() }
    }
}

extension Database {
    func moves(in reference: CaseReference) throws -> [StoredMove] {
        try all(
            """
            SELECT \(InstanceKey.columns), old, new, cause, episode, at FROM moves WHERE reference = ? ORDER BY id
            """, [reference.text]
        ) { row in
            let key = try row.key()
            let move = Move(old: try row.optionalDate(), new: try row.optionalDate(), cause: try row.word())
            let episode: Int = row.number()
            return StoredMove(reference: reference, key: key, move: move, episode: episode, at: try row.moment())
        }
    }

    /// Notices with the letters that carry them, in the order decided.
    func notices(
        where condition: String, _ values: [(any DatabaseValueConvertible)?]
    ) throws -> [StoredNotice] {
        let found = try all(
            """
            SELECT id, \(Notice.Identity.columns), kind, level, roles, decided_at, state, said_at, superseded_by
            FROM notices WHERE \(condition) ORDER BY id
            """, values
        ) { (id: $0.wideNumber(), notice: try $0.notice()) }
        return try found.map { id, notice in
            var notice = notice
            notice.letters = try all(
                """
                SELECT \(StoredLetter.columns) FROM letter_notices JOIN letters ON letters.id = letter
                WHERE notice = ? ORDER BY letters.id
                """, [id]
            ) { try $0.letter() }
            return notice
        }
    }
}

extension RowReader {
    /// A notice without its letters.
    fileprivate mutating func notice() throws -> StoredNotice {
        let identity = try identity()
        let kind = try optionalText().map { try readable(Notice.Kind(rawValue: $0)) }
        let level = number()
        let roles = try readable(WordList.words(text())).map { RoleReference($0) }
        return StoredNotice(
            identity: identity, kind: kind, level: level, roles: roles, decided: try moment(), fate: try fate())
    }

    private mutating func fate() throws -> StoredNotice.Fate {
        let state = text()
        let said = try optionalMoment()
        let reason = optionalText()
        switch state {
        case "decided": return .decided
        case "said": return .said(try readable(said))
        default: return .superseded(by: try readable(reason))
        }
    }
}
