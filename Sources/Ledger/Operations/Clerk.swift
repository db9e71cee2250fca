import GRDB
import Obligations

/// Writes one entry within one transaction and tells which of its letters were new.
struct Clerk {
    let database: Database
    let time: LedgerTime
    /// Thrown where the entry does not fit what the ledger holds.
    let contradiction: LedgerError
    var pen: AuditPen
    /// What of the entry the ledger did not hold before.
    var newNotices: Set<Notice.Identity> = []
    var newAlarms: Set<Alarm> = []

    init(_ database: Database, _ pen: AuditPen, at time: LedgerTime, contradiction: LedgerError) {
        self.database = database
        self.pen = pen
        self.time = time
        self.contradiction = contradiction
    }

    mutating func write(_ entry: LedgerEntry) throws -> [IntendedLetter] {
        for subject in entry.subjects { try write(subject) }
        for due in entry.dues { try write(due) }
        for rung in entry.superseded { try write(rung) }
        var carriers: [Notice.Identity: [String]] = [:]
        for letter in entry.letters {
            for notice in Set(letter.notices) { carriers[notice, default: []].append(letter.name) }
        }
        for notice in entry.notices { try write(notice, carriedBy: carriers[notice.identity] ?? []) }
        for alarm in entry.alarms { try write(alarm) }
        if let weekly = entry.weekly { try write(weekly) }
        // Before its own letters are written, which it does not overtake.
        if entry.overtakes { try overtake(by: entry.notices.filter(\.isRung)) }
        for reference in entry.vanished { try markGone(reference) }
        let letters = try write(entry.letters)
        for change in entry.changes {
            try database.insert(change)
            try pen.write(.change(change, about: ""))
        }
        return letters
    }
}
