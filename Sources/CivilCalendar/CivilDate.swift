/// A day of the proleptic Gregorian calendar, 0001-01-01 to 9999-12-31, without time or zone.
package struct CivilDate: Hashable, Sendable {
    /// Days since 1970-01-01.
    let dayNumber: Int32

    /// The first day that can be written: 0001-01-01.
    package static let earliest = CivilDate(existingYear: 1, month: 1, day: 1)

    /// The last day that can be written: 9999-12-31.
    package static let latest = CivilDate(existingYear: 9999, month: 12, day: 31)

    /// Nil when there is no such day, or when the year is not 1...9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Gregorian.days(inMonth: month, of: year)
        else { return nil }
        self.init(existingYear: year, month: month, day: day)
    }

    /// Nil when that day is before `earliest` or after `latest`.
    package init?(daysSince1970 days: Int) {
        guard (Self.earliest.daysSince1970...Self.latest.daysSince1970).contains(days) else { return nil }
        dayNumber = Int32(days)
    }

    /// For dates known to exist; anything else would make a wrong date without a word.
    init(existingYear year: Int, month: Int, day: Int) {
        dayNumber = Int32(Gregorian.dayNumber(year: year, month: month, day: day))
    }

    package var daysSince1970: Int { Int(dayNumber) }
    package var year: Int { Gregorian.date(ofDayNumber: daysSince1970).year }
    package var month: Int { Gregorian.date(ofDayNumber: daysSince1970).month }
    package var day: Int { Gregorian.date(ofDayNumber: daysSince1970).day }
    package var weekday: Weekday { Weekday(of: self) }
}

extension CivilDate: Comparable {
    package static func < (earlier: CivilDate, later: CivilDate) -> Bool {
        earlier.dayNumber < later.dayNumber
    }
}

extension CivilDate: Strideable {
    package func distance(to other: CivilDate) -> Int {
        days(until: other)
    }

    package func advanced(by days: Int) -> CivilDate {
        adding(days: days)
    }
}
