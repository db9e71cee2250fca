import CivilCalendar
import Obligations
import Systemd

extension JournalEntry {
    /// The weekly letter as operations hear it.
    init(_ weekly: WeeklyReport) {
        self.init(
            "the weekly letter of \(weekly.week) is written: \(weekly.cases) cases, \(weekly.owed) duties owed, "
                + "\(weekly.overdueCount) overdue",
            id: .weekly, priority: .notice, fields: [.count: String(weekly.overdueCount)])
    }
}
