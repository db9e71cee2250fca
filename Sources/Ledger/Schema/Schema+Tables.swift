extension Schema {
    /// Dates are `YYYY-MM-DD`, moments `YYYY-MM-DD HH:MM` of local time, columns in `_unix` seconds since 1970.
    ///
    /// An instance is named by four columns: obligation, subject (empty for none), occurrence, recurring.
    static let tables = """
        CREATE TABLE installation (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            id TEXT NOT NULL CHECK (length(id) = 32)
        ) STRICT;

        CREATE TABLE records (
            reference TEXT PRIMARY KEY,
            state TEXT NOT NULL CHECK (state IN ('present', 'gone', 'forgotten')),
            changed_at TEXT NOT NULL,
            canonical BLOB,
            inode INTEGER, size INTEGER, modified INTEGER, modified_nanoseconds INTEGER, digest TEXT,
            refused_inode INTEGER, refused_size INTEGER, refused_modified INTEGER,
            refused_modified_nanoseconds INTEGER, refused_digest TEXT,
            refused_file TEXT, refused_line INTEGER, refused_column INTEGER, refused_problem TEXT,
            CHECK ((canonical IS NULL) = (digest IS NULL)),
            CHECK ((refused_digest IS NULL) = (refused_problem IS NULL))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE documents (
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            digest TEXT NOT NULL,
            bytes BLOB NOT NULL,
            kept_at TEXT NOT NULL,
            PRIMARY KEY (kind, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE dues (
            reference TEXT NOT NULL,
            obligation TEXT NOT NULL, subject TEXT NOT NULL, occurrence INTEGER NOT NULL, recurring INTEGER NOT NULL,
            due TEXT,
            episode INTEGER NOT NULL,
            procedure_digest TEXT NOT NULL,
            calendar_digest TEXT NOT NULL,
            since TEXT NOT NULL,
            PRIMARY KEY (reference, obligation, subject, occurrence, recurring)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE moves (
            id INTEGER PRIMARY KEY,
            reference TEXT NOT NULL,
            obligation TEXT NOT NULL, subject TEXT NOT NULL, occurrence INTEGER NOT NULL, recurring INTEGER NOT NULL,
            old TEXT,
            new TEXT,
            cause TEXT NOT NULL,
            episode INTEGER NOT NULL,
            at TEXT NOT NULL,
            UNIQUE (reference, obligation, subject, occurrence, recurring, episode)
        ) STRICT;

        -- No due date is an empty text: two NULLs would never be the same notice.
        CREATE TABLE notices (
            id INTEGER PRIMARY KEY,
            reference TEXT NOT NULL,
            obligation TEXT NOT NULL, subject TEXT NOT NULL, occurrence INTEGER NOT NULL, recurring INTEGER NOT NULL,
            due TEXT NOT NULL,
            rung TEXT NOT NULL,
            episode INTEGER NOT NULL,
            kind TEXT,
            level INTEGER NOT NULL,
            roles TEXT NOT NULL,
            decided_at TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('decided', 'said', 'superseded')),
            said_at TEXT,
            superseded_by TEXT,
            UNIQUE (reference, obligation, subject, occurrence, recurring, due, rung, episode),
            CHECK ((state = 'said') = (said_at IS NOT NULL)),
            CHECK ((state = 'superseded') = (superseded_by IS NOT NULL)),
            CHECK ((state = 'superseded') = (kind IS NULL))
        ) STRICT;

        CREATE TABLE letters (
            id INTEGER PRIMARY KEY,
            identity TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL UNIQUE,
            recipient TEXT NOT NULL,
            roles TEXT NOT NULL,
            digest TEXT NOT NULL,
            size INTEGER NOT NULL,
            created_at TEXT NOT NULL,
            created_unix INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('intended', 'spooled', 'delivered', 'failed', 'corrupt')),
            attempts INTEGER NOT NULL DEFAULT 0,
            repeats INTEGER NOT NULL DEFAULT 0,
            last_reply TEXT,
            ended_at TEXT,
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE INDEX letters_by_state ON letters (state);

        CREATE TABLE letter_notices (
            letter INTEGER NOT NULL REFERENCES letters (id),
            notice INTEGER NOT NULL REFERENCES notices (id),
            PRIMARY KEY (letter, notice)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX letters_of_notice ON letter_notices (notice);

        CREATE TABLE alarms (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            reference TEXT NOT NULL,
            occasion TEXT NOT NULL,
            file TEXT, line INTEGER, "column" INTEGER,
            problem TEXT NOT NULL,
            said_at TEXT NOT NULL,
            UNIQUE (kind, reference, occasion)
        ) STRICT;

        CREATE TABLE silences (
            id TEXT PRIMARY KEY,
            reference TEXT NOT NULL,
            obligation TEXT, subject TEXT, occurrence INTEGER, recurring INTEGER,
            until TEXT NOT NULL,
            "by" TEXT NOT NULL,
            why TEXT NOT NULL,
            added_at TEXT NOT NULL,
            removed_at TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX silences_of_case ON silences (reference);

        CREATE TABLE changes (
            id INTEGER PRIMARY KEY,
            uid INTEGER NOT NULL,
            verb TEXT NOT NULL,
            what TEXT NOT NULL,
            why TEXT,
            at TEXT NOT NULL,
            at_unix INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE scans (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            at TEXT NOT NULL,
            at_unix INTEGER NOT NULL
        ) STRICT;
        """

    /// How far the journal was given what was decided: the last rows of two tables.
    ///
    /// What an earlier version decided, it gave to the journal.
    static let journalTable = """
        CREATE TABLE journalled (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            notice INTEGER NOT NULL,
            alarm INTEGER NOT NULL
        ) STRICT;
        INSERT INTO journalled (one, notice, alarm)
            SELECT 1, (SELECT ifnull(max(id), 0) FROM notices), (SELECT ifnull(max(id), 0) FROM alarms);
        """
}
