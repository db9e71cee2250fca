extension Schema {
    /// The ordinals that stand for subjects in what was said; they are never given to another.
    static let subjectTables = """
        CREATE TABLE subjects (
            reference TEXT NOT NULL,
            ordinal INTEGER NOT NULL CHECK (ordinal > 0),
            subject TEXT NOT NULL,
            PRIMARY KEY (reference, ordinal),
            UNIQUE (reference, subject)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER subjects_keep_their_ordinals BEFORE UPDATE ON subjects
        BEGIN SELECT RAISE(ABORT, 'a subject keeps its ordinal'); END;

        CREATE TRIGGER subjects_stay BEFORE DELETE ON subjects
        BEGIN SELECT RAISE(ABORT, 'a subject stays on record'); END;
        """
}
