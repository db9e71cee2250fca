import CivilCalendar

/// Some years of days in a row, to be walked one by one.
struct NaiveDays {
    struct Day {
        let date: CivilDate
        let year: Int
        let month: Int
        let number: Int
        let isWorkingDay: Bool
        let isLastOfMonth: Bool
    }

    let days: [Day]
    /// The last day of which the bank holidays are published.
    let horizon: CivilDate
    private let places: [CivilDate: Int]

    init(_ holidays: BankHolidays) {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var days: [Day] = []
        // 1 January 2024 is a Monday.
        for year in 2024...2041 {
            let off = Set(holidays.dates(in: year))
            for month in 1...12 {
                let isLeapMonth = month == 2 && year % 4 == 0
                let length = lengths[month - 1] + (isLeapMonth ? 1 : 0)
                for number in 1...length {
                    guard let date = CivilDate(year: year, month: month, day: number) else { continue }
                    let isWeekend = days.count % 7 >= 5
                    days.append(
                        Day(
                            date: date, year: year, month: month, number: number,
                            isWorkingDay: !isWeekend && !off.contains(date), isLastOfMonth: number == length))
                }
            }
        }
        self.days = days
        horizon = holidays.horizon ?? .earliest
        places = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($1.date, $0) })
    }

    /// Where a day stands in the row; traps on days of other years.
    func place(of date: CivilDate) -> Int {
        guard let place = places[date] else { preconditionFailure("\(date) is too far away") }
        return place
    }

    /// Walks from a day, which does not count, until so many days have been passed of those that count.
    func walk(_ count: Int, from date: CivilDate, step: Int, where counts: (Day) -> Bool = { _ in true }) -> CivilDate {
        var place = place(of: date)
        var left = count
        while left > 0 {
            place += step
            if counts(days[place]) { left -= 1 }
        }
        return days[place].date
    }

    /// Walks into the month that many months later and looks there for the same day number.
    func months(_ count: Int, from date: CivilDate, monthEnd: MonthEnd) -> CivilDate? {
        var place = place(of: date)
        let number = days[place].number
        for _ in 0..<count {
            while !days[place].isLastOfMonth { place += 1 }
            place += 1
        }
        while days[place].number != number {
            if days[place].isLastOfMonth { return monthEnd == .clamp ? days[place].date : nil }
            place += 1
        }
        return days[place].date
    }

    /// The day itself if it is a working day, or the last one before it.
    func actBy(_ date: CivilDate) -> CivilDate {
        var place = place(of: date)
        while !days[place].isWorkingDay { place -= 1 }
        return days[place].date
    }
}
