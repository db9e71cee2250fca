package import CivilCalendar

/// How a procedure counts: its readings, and the working days of its division.
package struct DueRule: Sendable {
    package let readings: Readings
    package let calendar: WorkingCalendar

    package init(readings: Readings, calendar: WorkingCalendar) {
        self.readings = readings
        self.calendar = calendar
    }

    /// The due date that a phrase gives from its trigger; the k-th one of a recurring phrase.
    ///
    /// Nil for `promptly`. Throws where the readings refuse a date, the trigger sets none, or a date is not countable.
    package func due(
        _ phrase: DuePhrase, from trigger: CaseEvent, occurrence: Int = 1
    ) throws(DueProblem) -> CivilDate? {
        let day = trigger.date
        guard day.isCountable else { throw .outOfRange }
        switch phrase {
        case .within(let period, _), .forAtLeast(let period, _):
            return try end(of: period, from: day)
        case .atLeast(let period, _):
            return latest(period, before: day)
        case .every(let months, _, _):
            return try end(of: .months(months * occurrence), from: day)
        case .everyQuarter:
            return try quarter(occurrence, from: day)
        case .onTheDateSet:
            guard let until = trigger.until else { throw .noDateSet }
            guard until.isCountable else { throw .outOfRange }
            return until
        case .promptly:
            return nil
        }
    }

    /// Whether bank holidays that are not yet published could still change the due date or its act-by day.
    package func isProvisional(_ due: CivilDate, by phrase: DuePhrase, from trigger: CaseEvent) -> Bool {
        if case .atLeast(.workingDays, _) = phrase { return calendar.isProvisional(max(due, trigger.date)) }
        return calendar.isProvisional(due)
    }

    /// The corresponding date, the day of the event excluded (Dodds v Walker; CPR 2.8).
    private func end(of period: Period, from day: CivilDate) throws(DueProblem) -> CivilDate {
        switch period {
        case .days(let count): return day.adding(days: count)
        case .weeks(let count): return day.adding(days: 7 * count)
        case .workingDays(let count): return calendar.workingDay(count, after: day)
        case .months(let count): return try corresponding(day, months: count)
        case .years(let count): return try corresponding(day, months: 12 * count)
        }
    }

    private func corresponding(_ day: CivilDate, months: Int) throws(DueProblem) -> CivilDate {
        guard let date = day.adding(months: months, monthEnd: readings.monthEnd) else { throw .noCorrespondingDate }
        return date
    }

    private func latest(_ period: Period, before day: CivilDate) -> CivilDate {
        switch period {
        case .workingDays(let count): calendar.latestDate(workingDays: count, before: day, reading: readings.before)
        case .weeks(let count): day.latestDate(weeksBefore: count, reading: readings.before)
        case .days(let count), .months(let count), .years(let count):
            day.latestDate(daysBefore: count, reading: readings.before)
        }
    }

    private func quarter(_ occurrence: Int, from anchor: CivilDate) throws(DueProblem) -> CivilDate {
        let end =
            switch readings.quarter {
            case .anchored: anchor.quarterlyOccurrence(occurrence, monthEnd: readings.monthEnd)
            case .calendar, .financial: CivilDate.quarterEnd(occurrence, after: anchor)
            }
        guard let end else { throw .noCorrespondingDate }
        return end
    }
}

extension DueRule {
    /// The first day of a planned event that leaves the whole period free after an act done on a day.
    func earliestPlannedDay(_ period: Period, afterActOn day: CivilDate) -> CivilDate {
        switch period {
        case .workingDays(let count): calendar.earliestEvent(workingDays: count, after: day, reading: readings.before)
        case .weeks(let count): day.earliestEvent(weeksAfter: count, reading: readings.before)
        case .days(let count), .months(let count), .years(let count):
            day.earliestEvent(daysAfter: count, reading: readings.before)
        }
    }
}
