extension Schema {
    /// The weekly letters by the days that name them, one for each.
    static let weeklyTables = """
        CREATE TABLE weeklies (
            week TEXT PRIMARY KEY,
            decided_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER weeklies_are_not_rewritten BEFORE UPDATE ON weeklies
        BEGIN SELECT RAISE(ABORT, 'a weekly letter stays on record'); END;

        CREATE TRIGGER weeklies_stay BEFORE DELETE ON weeklies
        BEGIN SELECT RAISE(ABORT, 'a weekly letter stays on record'); END;
        """
}
