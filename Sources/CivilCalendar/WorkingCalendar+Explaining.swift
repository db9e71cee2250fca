extension WorkingCalendar {
    /// Why the day is not a working day; nil when it is one; weekends go before bank holidays.
    package func reasonNotWorking(_ date: CivilDate) -> NonWorkingReason? {
        switch date.weekday {
        case .saturday: .saturday
        case .sunday: .sunday
        default: holidays.source(of: date).map { .bankHoliday($0) }
        }
    }

    /// The days off among those counted from the first day, which is excluded, to the last, which is included.
    ///
    /// Counting goes forwards or backwards, as the last day is later or earlier; the answer is in order of dates.
    package func skippedDays(between first: CivilDate, and last: CivilDate) -> [SkippedDay] {
        (min(first, last)...max(first, last)).compactMap { date in
            guard date != first, let reason = reasonNotWorking(date) else { return nil }
            return SkippedDay(date: date, reason: reason)
        }
    }
}
