import CivilCalendar
import Obligations

/// The table of due phrases, each worked out by walking.
struct NaiveDue {
    let days: NaiveDays
    let readings: Readings

    /// The date, or nil where the phrase gives none.
    func date(_ phrase: DuePhrase, from trigger: CaseEvent, occurrence: Int = 1) -> Result<CivilDate?, DueProblem> {
        let start = trigger.date
        switch phrase {
        case .within(let period, _), .forAtLeast(let period, _):
            return found(after(start, period))
        case .atLeast(let period, _):
            return .success(before(start, period))
        case .every(let months, _, _):
            return found(days.months(months * occurrence, from: start, monthEnd: readings.monthEnd))
        case .everyQuarter:
            return found(quarter(occurrence, from: start))
        case .onTheDateSet:
            return trigger.until.map { .success($0) } ?? .failure(.noDateSet)
        case .promptly:
            return .success(nil)
        }
    }

    /// The day on which the window of an occurrence ends, whether or not the reading lets it be a due date.
    func windowEnd(_ phrase: DuePhrase, from trigger: CaseEvent, occurrence: Int) -> CivilDate? {
        let clamping = Readings(monthEnd: .clamp, before: readings.before, quarter: readings.quarter)
        return try? NaiveDue(days: days, readings: clamping).date(phrase, from: trigger, occurrence: occurrence).get()
    }

    /// Dates beyond the published bank holidays may still change, and so may what is counted back from there.
    func isProvisional(_ due: CivilDate, _ phrase: DuePhrase, from trigger: CaseEvent, isExtended: Bool) -> Bool {
        if case .atLeast(.workingDays, _) = phrase, !isExtended, trigger.date > days.horizon { return true }
        return due > days.horizon
    }

    private func found(_ date: CivilDate?) -> Result<CivilDate?, DueProblem> {
        date.map { .success($0) } ?? .failure(.noCorrespondingDate)
    }

    private func after(_ start: CivilDate, _ period: Period) -> CivilDate? {
        switch period {
        case .days(let count): days.walk(count, from: start, step: 1)
        case .weeks(let count): days.walk(7 * count, from: start, step: 1)
        case .months(let count): days.months(count, from: start, monthEnd: readings.monthEnd)
        case .years(let count): days.months(12 * count, from: start, monthEnd: readings.monthEnd)
        case .workingDays(let count): days.walk(count, from: start, step: 1) { $0.isWorkingDay }
        }
    }

    private func before(_ event: CivilDate, _ period: Period) -> CivilDate {
        let one = readings.before == .clearDays ? 1 : 0
        switch period {
        case .weeks(let count): return days.walk(7 * count + one, from: event, step: -1)
        case .workingDays(let count): return days.walk(count + one, from: event, step: -1) { $0.isWorkingDay }
        case .days(let count), .months(let count), .years(let count):
            return days.walk(count + one, from: event, step: -1)
        }
    }

    private func quarter(_ occurrence: Int, from anchor: CivilDate) -> CivilDate? {
        switch readings.quarter {
        case .anchored: days.months(3 * occurrence, from: anchor, monthEnd: readings.monthEnd)
        case .calendar, .financial:
            days.walk(occurrence, from: anchor, step: 1) { $0.isLastOfMonth && [3, 6, 9, 12].contains($0.month) }
        }
    }
}
