extension Schema {
    /// What was said stays said, and what was delivered stays delivered, whatever a later defect attempts.
    static let triggers = [letterTriggers, noticeTriggers, silenceTriggers, auditTriggers].joined()

    private static let letterTriggers = """
        CREATE TRIGGER letters_go_forward BEFORE UPDATE OF state ON letters
        WHEN NOT (
            (OLD.state = 'intended' AND NEW.state IN ('spooled', 'delivered', 'failed', 'corrupt'))
            OR (OLD.state = 'spooled' AND NEW.state IN ('delivered', 'failed', 'corrupt'))
            -- Once more by an operator's word, or taken by a server after all.
            OR (OLD.state IN ('failed', 'corrupt') AND NEW.state IN ('intended', 'delivered'))
        )
        BEGIN SELECT RAISE(ABORT, 'a letter goes forward'); END;

        CREATE TRIGGER letters_keep_their_bytes
        BEFORE UPDATE OF id, identity, name, recipient, roles, bytes, digest, size, created_at, created_unix ON letters
        BEGIN SELECT RAISE(ABORT, 'a letter keeps its bytes'); END;

        CREATE TRIGGER letters_stay BEFORE DELETE ON letters
        BEGIN SELECT RAISE(ABORT, 'a letter stays on record'); END;

        """

    private static let noticeTriggers = """
        CREATE TRIGGER notices_go_forward BEFORE UPDATE OF state ON notices
        WHEN NOT (OLD.state = 'decided' AND NEW.state = 'said')
        BEGIN SELECT RAISE(ABORT, 'a notice goes forward'); END;

        CREATE TRIGGER notices_keep_their_identity
        BEFORE UPDATE OF id, reference, obligation, subject, occurrence, recurring, due, rung, episode, kind, level,
            roles, decided_at, superseded_by ON notices
        BEGIN SELECT RAISE(ABORT, 'a notice keeps its identity'); END;

        CREATE TRIGGER notices_stay BEFORE DELETE ON notices
        BEGIN SELECT RAISE(ABORT, 'a notice stays on record'); END;

        """

    private static let silenceTriggers = """
        CREATE TRIGGER silences_only_end
        BEFORE UPDATE OF id, reference, obligation, subject, occurrence, recurring, until, "by", why, added_at
            ON silences
        BEGIN SELECT RAISE(ABORT, 'a silence only ends'); END;

        CREATE TRIGGER silences_stay BEFORE DELETE ON silences
        BEGIN SELECT RAISE(ABORT, 'a silence stays on record'); END;

        """

    private static let auditTriggers = ["moves", "alarms", "changes", "letter_notices", "installation"]
        .map { table in
            """
            CREATE TRIGGER \(table)_are_not_rewritten BEFORE UPDATE ON \(table)
            BEGIN SELECT RAISE(ABORT, 'an audit row is never rewritten'); END;

            CREATE TRIGGER \(table)_stay BEFORE DELETE ON \(table)
            BEGIN SELECT RAISE(ABORT, 'an audit row stays on record'); END;

            """
        }
        .joined()
}
