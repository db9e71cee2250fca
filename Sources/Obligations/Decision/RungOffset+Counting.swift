import CivilCalendar

extension WorkingCalendar {
    /// The day that lies so far before another.
    func day(_ offset: RungOffset, before due: CivilDate) -> CivilDate {
        switch offset {
        case .days(let count): due.adding(days: -count)
        case .weeks(let count): due.adding(days: -7 * count)
        case .workingDays(let count): workingDay(count, before: due)
        }
    }

    /// The day that lies so far after another.
    func day(_ offset: RungOffset, after due: CivilDate) -> CivilDate {
        switch offset {
        case .days(let count): due.adding(days: count)
        case .weeks(let count): due.adding(days: 7 * count)
        case .workingDays(let count): workingDay(count, after: due)
        }
    }
}

extension RungOffset {
    /// The distance of a repetition in the one unit of both, weeks as days; nil where days and working days mix.
    func adding(_ step: RungOffset, times count: Int) -> RungOffset? {
        switch (inDays, step.inDays) {
        case (.days(let first), .days(let step)): .days(first + count * step)
        case (.workingDays(let first), .workingDays(let step)): .workingDays(first + count * step)
        default: nil
        }
    }

    private var inDays: RungOffset {
        if case .weeks(let count) = self { .days(7 * count) } else { self }
    }
}
