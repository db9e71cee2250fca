package import CivilCalendar

/// A stretch of days, both ends included, that a report is about.
package struct ReportPeriod: Sendable, Hashable {
    package let first: CivilDate
    package let last: CivilDate

    /// Nil where it would end before it begins.
    package init?(from first: CivilDate, to last: CivilDate) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// The calendar quarter that holds a day; the quarters of the financial year are the same stretches.
    package init(quarterOf day: CivilDate) {
        let month = (day.month - 1) / 3 * 3 + 1
        first = CivilDate(year: day.year, month: month, day: 1) ?? day
        last = CivilDate.firstQuarterEnd(after: first) ?? .latest
    }

    package init(monthOf day: CivilDate) {
        first = CivilDate(year: day.year, month: day.month, day: 1) ?? day
        last = Self.end(ofMonths: 1, from: first)
    }

    package func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }

    /// The period of the same length that begins when this one ends; of whole months where this one is.
    package var following: ReportPeriod { shifted(by: 1) }

    /// The periods before this one, the oldest first.
    package func preceding(_ count: Int) -> [ReportPeriod] {
        (1...count).reversed().map { shifted(by: -$0) }
    }

    /// `1 October to 31 December 2026`.
    package var written: String {
        let isOneYear = first.year == last.year
        return (isOneYear ? "\(first.day) \(first.monthName)" : first.written) + " to \(last.written)"
    }

    /// Where room is short: `Oct to Dec 2026`, or the days where they are no whole months.
    package var brief: String {
        guard wholeMonths != nil else { return "\(first.brief) to \(last.brief)" }
        let (start, end) = (first.monthName.prefix(3), last.monthName.prefix(3))
        if start == end, first.year == last.year { return "\(end) \(last.year)" }
        return "\(start)\(first.year == last.year ? "" : " \(first.year)") to \(end) \(last.year)"
    }

    private var wholeMonths: Int? {
        guard first.day == 1, let next = last.addingIfInRange(days: 1), next.day == 1 else { return nil }
        return (next.year - first.year) * 12 + next.month - first.month
    }

    private func shifted(by count: Int) -> ReportPeriod {
        if let months = wholeMonths, let start = first.adding(months: months * count, monthEnd: .clamp) {
            return ReportPeriod(starting: start, ending: Self.end(ofMonths: months, from: start))
        }
        let days = (first.days(until: last) + 1) * count
        return ReportPeriod(
            starting: first.addingIfInRange(days: days) ?? first, ending: last.addingIfInRange(days: days) ?? last)
    }

    private init(starting first: CivilDate, ending last: CivilDate) {
        self.first = first
        self.last = last
    }

    private static func end(ofMonths months: Int, from first: CivilDate) -> CivilDate {
        first.adding(months: months, monthEnd: .clamp)?.addingIfInRange(days: -1) ?? .latest
    }
}
