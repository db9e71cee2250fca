/// The reading of "at least N days before": whether the days between act and event have to be whole ones.
package enum BeforeReading: String, Sendable, CaseIterable {
    /// N days lie between, and neither the day of the act nor that of the event counts (as in CPR 2.8(3)): E−(N+1).
    case clearDays = "clear-days"
    /// Only the day of the event does not count: E−N.
    case plain

    /// How far before the event the act is, in the unit that is counted.
    func distance(_ n: Int) -> Int {
        switch self {
        case .clearDays: n + 1
        case .plain: n
        }
    }
}

extension CivilDate {
    /// The last day on which an act is done at least that many days before an event on this day.
    package func latestDate(daysBefore n: Int, reading: BeforeReading) -> CivilDate {
        adding(days: -reading.distance(n))
    }

    /// The last day on which an act is done at least that many weeks before an event on this day.
    package func latestDate(weeksBefore n: Int, reading: BeforeReading) -> CivilDate {
        latestDate(daysBefore: 7 * n, reading: reading)
    }

    /// The first day for an event that has to be at least that many days after an act on this day.
    package func earliestEvent(daysAfter n: Int, reading: BeforeReading) -> CivilDate {
        adding(days: reading.distance(n))
    }

    /// The first day for an event that has to be at least that many weeks after an act on this day.
    package func earliestEvent(weeksAfter n: Int, reading: BeforeReading) -> CivilDate {
        earliestEvent(daysAfter: 7 * n, reading: reading)
    }
}

extension WorkingCalendar {
    /// The last day on which an act is done at least that many working days before an event.
    package func latestDate(workingDays n: Int, before event: CivilDate, reading: BeforeReading) -> CivilDate {
        workingDay(reading.distance(n), before: event)
    }

    /// The first day for an event that has to be at least that many working days after an act; it may be a day off.
    package func earliestEvent(workingDays n: Int, after act: CivilDate, reading: BeforeReading) -> CivilDate {
        // Counting back from the event, the day of the act is itself counted when it is a working day.
        let dayBeforeAct = act.adding(days: -1)
        return workingDay(reading.distance(n), after: dayBeforeAct).adding(days: 1)
    }
}
