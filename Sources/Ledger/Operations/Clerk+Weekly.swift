import CivilCalendar
import GRDB
import Obligations

extension Clerk {
    mutating func write(_ weekly: WeeklyReport) throws {
        try database.run(
            "INSERT INTO weeklies (week, decided_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [weekly.week.description, time.civil.stored])
        if database.changesCount > 0 { try pen.write(.weekly(weekly)) }
    }
}

extension Database {
    /// The day that names the last weekly letter; nil where there was none.
    func lastWeekly() throws -> CivilDate? {
        try first("SELECT max(week) FROM weeklies") { try $0.optionalDate() }.flatMap(\.self)
    }

    /// When the audit chain began, and with it what the weekly letters are counted from; nil before.
    func auditBeginning() throws -> CivilMoment? {
        try first("SELECT bytes FROM audit WHERE number = 1") { row in
            try readable(AuditRow(bytes: row.bytes())).time.civil
        }
    }
}
