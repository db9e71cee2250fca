extension WorkingCalendar {
    /// The day itself when it is a working day, else the last one before it: when to act on what is due that day.
    package func previousWorkingDay(onOrBefore date: CivilDate) -> CivilDate {
        isWorkingDay(date) ? date : workingDay(1, before: date)
    }

    /// The day itself when it is a working day, else the first one after it.
    package func nextWorkingDay(onOrAfter date: CivilDate) -> CivilDate {
        isWorkingDay(date) ? date : workingDay(1, after: date)
    }

    /// The n-th working day after a day, which itself never counts; for 0 that day, working or not.
    ///
    /// An event on a day off needs no special case: Friday, Saturday and Sunday lead to the same day.
    package func workingDay(_ n: Int, after date: CivilDate) -> CivilDate {
        workingDay(n, from: date, step: 1)
    }

    /// The n-th working day before a day, which itself never counts; for 0 that day, working or not.
    package func workingDay(_ n: Int, before date: CivilDate) -> CivilDate {
        workingDay(n, from: date, step: -1)
    }

    private func workingDay(_ n: Int, from start: CivilDate, step: Int) -> CivilDate {
        precondition(n >= 0, "a number of working days below zero")
        var date = start
        var remaining = n
        while remaining > 0 {
            date = date.adding(days: step)
            if isWorkingDay(date) { remaining -= 1 }
        }
        return date
    }
}
