import Foundation
import GRDB
import Obligations

extension Clerk {
    /// Writes letters after the notices and alarms that they carry, and answers which were not written before.
    mutating func write(_ letters: [IntendedLetter]) throws -> [IntendedLetter] {
        var written: [IntendedLetter] = []
        for letter in letters {
            let carriesNothing = letter.notices.isEmpty && letter.alarms.isEmpty
            let carriesNews =
                letter.notices.contains(where: newNotices.contains) || letter.alarms.contains(where: newAlarms.contains)
            guard carriesNothing || carriesNews else { continue }
            if try insert(letter) {
                written.append(letter)
                try pen.write(.letter(letter))
            } else if carriesNews {
                // A letter written earlier cannot carry what is only now decided: that would never be said.
                throw contradiction
            }
        }
        return written
    }

    /// False where there is a letter of that identity or name already.
    private func insert(_ letter: IntendedLetter) throws -> Bool {
        try database.run(
            """
            INSERT INTO letters (
                identity, name, recipient, roles, digest, size, created_at, created_unix, state, bytes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'intended', ?)
            ON CONFLICT DO NOTHING
            """,
            [
                letter.identity, letter.name, letter.recipient.text, WordList.text(letter.roles.map(\.text)),
                letter.digest, letter.bytes.count, time.civil.stored, time.unix, Data(letter.bytes),
            ])
        guard database.changesCount > 0 else { return false }
        let id = database.lastInsertedRowID
        for notice in Set(letter.notices) {
            try database.run(
                """
                INSERT INTO letter_notices (letter, notice)
                SELECT ?, id FROM notices WHERE \(Notice.Identity.condition)
                """,
                [id] + notice.values)
            guard database.changesCount == 1 else { throw contradiction }
        }
        return true
    }
}
