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
        try read { database in
            let places = states.map { _ in "?" }.joined(separator: ", ")
            return try database.all(
                """
                SELECT \(StoredLetter.columns) FROM letters WHERE state IN (\(places)) ORDER BY id DESC LIMIT ?
                """,
                states.map(\.rawValue) + [limit]
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

    package func letterCounts() throws(LedgerError) -> [LetterState: Int] {
        try read { database in
            let counts: [(LetterState, Int)] = try database.all("SELECT state, count(*) FROM letters GROUP BY state") {
                (try $0.word(), $0.number())
            }
            return Dictionary(uniqueKeysWithValues: counts)
        }
    }
}
