import GRDB
import Obligations

extension SQLiteLedger {
    @discardableResult
    package func markSpooled(_ names: [String], at time: LedgerTime) throws(LedgerError) -> [String] {
        try write(at: time) { database, pen in
            var unknown: [String] = []
            for name in names {
                // One that has gone further meanwhile was spooled, and its outcome said so.
                try database.run(
                    """
                    UPDATE letters SET state = 'spooled', attempts = attempts + 1
                    WHERE name = ? AND state = 'intended'
                    """,
                    [name])
                if database.changesCount > 0 {
                    try pen.write(AuditEntry(.said, about: name, []))
                } else if try !holdsLetter(named: name, in: database) {
                    unknown.append(name)
                }
            }
            for name in names { try database.markSaid(byLetterNamed: name, at: time) }
            return unknown
        }
    }

    package func record(_ outcomes: [LetterOutcome], at time: LedgerTime) throws(LedgerError) {
        try write(at: time) { database, pen in
            for outcome in outcomes {
                let state = outcome.result.state
                try database.run(
                    """
                    UPDATE letters SET state = ?, last_reply = ifnull(?, last_reply), ended_at = ?
                    WHERE name = ? AND state <> ?
                    """,
                    [
                        state.rawValue, outcome.result.failure?.description, time.civil.stored, outcome.name,
                        state.rawValue,
                    ])
                if database.changesCount == 0 {
                    guard try holdsLetter(named: outcome.name, in: database) else { throw contradiction }
                } else {
                    try pen.write(.outcome(outcome.result, ofLetterNamed: outcome.name))
                }
            }
            // A corrupt file says nothing to anyone.
            for outcome in outcomes where outcome.result != .corrupt {
                try database.markSaid(byLetterNamed: outcome.name, at: time)
            }
        }
    }

    package func countRepeat(ofLetterNamed name: String, at time: LedgerTime) throws(LedgerError) -> Int {
        try write(at: time) { database, pen in
            try database.run("UPDATE letters SET repeats = repeats + 1 WHERE name = ?", [name])
            let repeats = try database.first("SELECT repeats FROM letters WHERE name = ?", [name]) { $0.number() }
            guard let repeats else { throw contradiction }
            try pen.write(AuditEntry(.repeated, about: name, ["times": repeats]))
            return repeats
        }
    }

    package func respool(letterNamed name: String, by change: OperatorChange) throws(LedgerError) {
        try write(at: change.time) { database, pen in
            try database.run(
                """
                UPDATE letters SET state = 'intended', ended_at = NULL, overtaken_at = NULL, repeats = 0 WHERE name = ?
                """,
                [name])
            guard database.changesCount > 0 else { throw contradiction }
            try database.insert(change)
            try pen.write(AuditEntry(.again, about: name, ["by": change.by, "uid": change.uid]))
        }
    }

    package func release(letterNamed name: String, by change: OperatorChange) throws(LedgerError) {
        try write(at: change.time) { database, pen in
            try database.run(
                "UPDATE letters SET repeats = 0, overtaken_at = NULL WHERE name = ? AND state = 'spooled'", [name])
            guard database.changesCount > 0 else { throw contradiction }
            try database.insert(change)
            try pen.write(AuditEntry(.again, about: name, ["by": change.by, "uid": change.uid]))
        }
    }

    private func holdsLetter(named name: String, in database: Database) throws -> Bool {
        try database.first("SELECT 1 FROM letters WHERE name = ?", [name], { $0.number() }) != nil
    }
}

extension Database {
    /// The notices that a letter carries are said, but for those of which another letter is not in the spool yet.
    fileprivate func markSaid(byLetterNamed name: String, at time: LedgerTime) throws {
        try run(
            """
            UPDATE notices SET state = 'said', said_at = ?
            WHERE state = 'decided'
                AND id IN (
                    SELECT notice FROM letter_notices JOIN letters ON letters.id = letter WHERE letters.name = ?)
                AND NOT EXISTS (
                    SELECT 1 FROM letter_notices JOIN letters ON letters.id = letter
                    WHERE letter_notices.notice = notices.id AND letters.state = 'intended')
            """,
            [time.civil.stored, name])
    }
}
