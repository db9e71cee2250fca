import CivilCalendar

/// Dates reckoned the slow way: one day, one month at a time, by a table of lengths.
struct NaiveDate: Hashable, CustomStringConvertible {
    var year: Int
    var month: Int
    var day: Int

    init(year: Int, month: Int, day: Int) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    init(_ date: CivilDate) {
        self.init(year: date.year, month: date.month, day: date.day)
    }

    var description: String { "\(year)-\(month)-\(day)" }

    var monthLength: Int {
        let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    var tomorrow: NaiveDate {
        if day < monthLength { return NaiveDate(year: year, month: month, day: day + 1) }
        if month < 12 { return NaiveDate(year: year, month: month + 1, day: 1) }
        return NaiveDate(year: year + 1, month: 1, day: 1)
    }

    /// The same day of a later or earlier month, or the last one of that month.
    func clamped(months: Int) -> NaiveDate {
        var date = NaiveDate(year: year, month: month, day: 1)
        for _ in 0..<abs(months) {
            date.month += months.signum()
            if date.month == 13 { date = NaiveDate(year: date.year + 1, month: 1, day: 1) }
            if date.month == 0 { date = NaiveDate(year: date.year - 1, month: 12, day: 1) }
        }
        date.day = min(day, date.monthLength)
        return date
    }
}
