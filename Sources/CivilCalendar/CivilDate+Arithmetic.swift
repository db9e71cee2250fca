extension CivilDate {
    /// The day that many days later, or earlier when negative.
    ///
    /// - Precondition: The result is no earlier than `earliest` and no later than `latest`. Where the number
    ///   or the date comes from a file, use `addingIfInRange(days:)`.
    package func adding(days: Int) -> CivilDate {
        guard let date = addingIfInRange(days: days) else {
            preconditionFailure("a date outside 0001-01-01...9999-12-31")
        }
        return date
    }

    /// The day that many days later, or earlier when negative; nil beyond `earliest` or `latest`.
    package func addingIfInRange(days: Int) -> CivilDate? {
        let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
        return overflow ? nil : CivilDate(daysSince1970: sum)
    }

    /// Days from this date to the other: positive when the other is later.
    package func days(until other: CivilDate) -> Int {
        other.daysSince1970 - daysSince1970
    }

    /// The corresponding date that many calendar months later, or earlier when negative.
    ///
    /// A period of months ends on the same day number, whatever the lengths of the months (`Dodds v Walker`).
    /// It never sticks to the end of a month: one month from 28 February is 28 March.
    ///
    /// - Returns: Nil when the month has no such day and `monthEnd` is `.refuse`, or beyond `earliest` or `latest`.
    package func adding(months: Int, monthEnd: MonthEnd) -> CivilDate? {
        let start = Gregorian.date(ofDayNumber: daysSince1970)
        let (monthCount, overflow) = (start.year * 12 + start.month - 1).addingReportingOverflow(months)
        guard !overflow else { return nil }

        let (year, month) = (monthCount / 12, monthCount % 12 + 1)
        if let corresponding = CivilDate(year: year, month: month, day: start.day) { return corresponding }

        switch monthEnd {
        case .clamp: return CivilDate(year: year, month: month, day: Gregorian.days(inMonth: month, of: year))
        case .refuse: return nil
        }
    }
}
