package import CivilCalendar
import Obligations

/// What is due in a month or a quarter, day by day.
package struct DueSheet: Sendable, Equatable {
    package let period: ReportPeriod
    package let today: CivilDate
    /// Whose due date lies in the period; in the order of their dates.
    package let duties: [ReportedDuty]
    /// Files that are not accepted, so that their cases stand as they were last read, or are missing.
    package let refusedFiles: Int

    /// - Parameter duties: any; what waits, is cancelled or due at another time is left out.
    package init(period: ReportPeriod, today: CivilDate, duties: [ReportedDuty], refusedFiles: Int) {
        self.refusedFiles = refusedFiles
        self.period = period
        self.today = today
        self.duties = duties.filter { duty in
            duty.state != .waiting && duty.state != .cancelled && duty.due.map(period.contains) ?? false
        }.sorted()
    }

    func duties(on day: CivilDate) -> [ReportedDuty] { duties.filter { $0.due == day } }

    /// The first days of its months.
    var months: [ReportPeriod] {
        var months: [ReportPeriod] = []
        var month = ReportPeriod(monthOf: period.first)
        while month.first <= period.last {
            months.append(month)
            month = month.following
        }
        return months
    }

    /// `3 due dates: 1 overdue, 1 still to be met, 1 met`.
    var answer: String {
        guard !duties.isEmpty else { return "Nothing is due" }
        let late = duties.count(where: \.standing.isLate)
        let open = duties.count(where: \.state.isOwed) - late
        let done = duties.count - late - open
        let parts = [(late, "overdue"), (open, "still to be met"), (done, "done")].filter { $0.0 > 0 }
        return "\(duties.count(of: "due date")): \(parts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))"
    }

    /// `December 2026`, or the days of a longer stretch.
    var title: String { months.count == 1 ? "\(period.first.monthName) \(period.first.year)" : period.written }
}
