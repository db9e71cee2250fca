package import CivilCalendar
import GRDB

extension SQLiteLedger {
    package func unfinished() throws(LedgerError) -> [UnfinishedLetter] {
        try read { database in
            try database.all(
                """
                SELECT \(StoredLetter.columns), letters.bytes FROM letters
                WHERE state IN ('intended', 'spooled') ORDER BY id
                """
            ) { UnfinishedLetter(letter: try $0.letter(), bytes: try $0.bytes()) }
        }
    }

    package func letter(named name: String) throws(LedgerError) -> StoredLetter? {
        try read { database in
            try database.first("SELECT \(StoredLetter.columns) FROM letters WHERE name = ?", [name]) { try $0.letter() }
        }
    }

    package func bytes(ofLetterNamed name: String) throws(LedgerError) -> [UInt8]? {
        try read { database in
            try database.first("SELECT bytes FROM letters WHERE name = ?", [name]) { try $0.bytes() }
        }
    }

    package func letters(in states: Set<LetterState>, limit: Int) throws(LedgerError) -> [StoredLetter] {
        try letters(in: states, "", [], limit: limit)
    }

    package func letters(
        in states: Set<LetterState>, endedSince day: CivilDate, limit: Int
    ) throws(LedgerError) -> [StoredLetter] {
        try letters(in: states, "AND ended_at >= ?", [day.description], limit: limit)
    }

    private func letters(
        in states: Set<LetterState>, _ condition: String, _ values: [String], limit: Int
    ) throws(LedgerError) -> [StoredLetter] {
        try read { database in
            let places = states.map { _ in "?" }.joined(separator: ", ")
            return try database.all(
                """
                SELECT \(StoredLetter.columns) FROM letters WHERE state IN (\(places)) \(condition)
                ORDER BY id DESC LIMIT ?
                """,
                states.map(\.rawValue) + values + [limit]
            ) { try $0.letter() }
        }
    }

    package func oldestLetter(in states: Set<LetterState>) throws(LedgerError) -> StoredLetter? {
        try read { database in
            let places = states.map { _ in "?" }.joined(separator: ", ")
            return try database.first(
                "SELECT \(StoredLetter.columns) FROM letters WHERE state IN (\(places)) ORDER BY id LIMIT 1",
                states.map(\.rawValue)
            ) { try $0.letter() }
        }
    }

    package func overtaken() throws(LedgerError) -> [StoredLetter] {
        try read { database in
            try database.all(
                """
                SELECT \(StoredLetter.columns) FROM letters WHERE state = 'spooled' AND overtaken_at IS NOT NULL
                ORDER BY id
                """
            ) { try $0.letter() }
        }
    }

    package func letterCounts(failedSince day: CivilDate) throws(LedgerError) -> [LetterState: Int] {
        try read { database in
            // Those that were delivered are counted from the index alone, since they are all that there ever were.
            let counts: [(LetterState, Int)] = try database.all(
                """
                SELECT state, count(*) FROM letters WHERE state <> 'failed' GROUP BY state
                UNION ALL
                SELECT state, count(*) FROM letters WHERE state = 'failed' AND ended_at >= ? GROUP BY state
                """, [day.description]
            ) { (try $0.word(), $0.number()) }
            return Dictionary(uniqueKeysWithValues: counts)
        }
    }
}
