extension Schema {
    /// The chain of what was done; the row's bytes say it, and `about` is filed beside them to find the rows of one case or letter.
    static let auditTables = """
        CREATE TABLE audit (
            number INTEGER PRIMARY KEY CHECK (number > 0),
            about TEXT NOT NULL,
            bytes BLOB NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32)
        ) STRICT;
        CREATE INDEX audit_of_case_or_letter ON audit (about) WHERE about <> '';

        CREATE TRIGGER audit_goes_on BEFORE INSERT ON audit
        WHEN NEW.number <> (SELECT ifnull(max(number), 0) + 1 FROM audit)
        BEGIN SELECT RAISE(ABORT, 'an audit row follows the last'); END;

        CREATE TRIGGER audit_is_not_rewritten BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'an audit row is never rewritten'); END;

        CREATE TRIGGER audit_stays BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'an audit row stays on record'); END;

        ALTER TABLE changes ADD COLUMN "by" TEXT;
        """
}
