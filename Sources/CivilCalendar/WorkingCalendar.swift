/// Which days are working days: Monday to Friday, bank holidays excepted (SI 2006/1738, regulation 2).
///
/// Nothing here ever moves a due date; the calendar counts working days and finds the one to act on.
/// - Precondition: Every answer lies within `CivilDate.earliest...latest`.
package struct WorkingCalendar: Sendable {
    package let holidays: BankHolidays

    /// The holidays of the years that cases live in, worked out once; other years are worked out when asked.
    private let nearby: DaySet

    private static let nearbyYears = 2000...2099

    package init(_ holidays: BankHolidays) {
        self.holidays = holidays
        var nearby = DaySet(years: Self.nearbyYears)
        for year in Self.nearbyYears {
            for date in holidays.dates(in: year) { nearby.insert(date) }
        }
        self.nearby = nearby
    }

    package func isWorkingDay(_ date: CivilDate) -> Bool {
        !date.weekday.isWeekend && !isBankHoliday(date)
    }

    private func isBankHoliday(_ date: CivilDate) -> Bool {
        nearby.contains(date) ?? (holidays.source(of: date) != nil)
    }

    /// Whether the day lies beyond the last published bank holiday, so that a new publication may change it.
    package func isProvisional(_ date: CivilDate) -> Bool {
        guard let horizon = holidays.horizon else { return true }
        return date > horizon
    }
}

extension WorkingCalendar: Hashable {
    package static func == (one: WorkingCalendar, other: WorkingCalendar) -> Bool {
        one.holidays == other.holidays
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(holidays)
    }
}
