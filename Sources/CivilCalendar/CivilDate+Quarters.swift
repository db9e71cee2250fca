extension CivilDate {
    /// The k-th quarterly date counted from this one, the original anchor.
    ///
    /// Every date is reckoned from the anchor, never from the one before: from 30 November come 28 February
    /// and then 30 May.
    /// - Returns: Nil when the month has no such day and `monthEnd` is `.refuse`, or beyond `earliest` or `latest`.
    package func quarterlyOccurrence(_ k: Int, monthEnd: MonthEnd) -> CivilDate? {
        let (months, overflow) = k.multipliedReportingOverflow(by: 3)
        return overflow ? nil : adding(months: months, monthEnd: monthEnd)
    }

    /// The first end of a calendar quarter later than the day: 31 March, 30 June, 30 September or 31 December.
    ///
    /// The financial year of April to March has its quarters end on the same dates. Nil beyond `latest`.
    package static func firstQuarterEnd(after date: CivilDate) -> CivilDate? {
        quarterEnd(1, after: date)
    }

    /// The k-th end of a calendar quarter later than the day; nil for k below 1 and beyond `latest`.
    package static func quarterEnd(_ k: Int, after date: CivilDate) -> CivilDate? {
        // Seen from the day after, the first end to come is that of its own quarter.
        guard k >= 1, let next = date.addingIfInRange(days: 1) else { return nil }
        let (quarter, overflow) = (next.year * 4 + (next.month - 1) / 3 - 1).addingReportingOverflow(k)
        guard !overflow else { return nil }

        let (year, lastMonth) = (quarter / 4, quarter % 4 * 3 + 3)
        return CivilDate(year: year, month: lastMonth, day: lastMonth == 3 || lastMonth == 12 ? 31 : 30)
    }
}
