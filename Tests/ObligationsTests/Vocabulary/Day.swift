import CivilCalendar

/// A date written as text; traps on days that do not exist.
func day(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("no such day: \(text)") }
    return date
}

extension CivilMoment {
    /// The moment that many minutes later, on the same day.
    func later(minutes: Int) -> CivilMoment {
        CivilMoment(date: date, time: TimeOfDay(secondOfDay: time.secondOfDay + 60 * minutes) ?? time)
    }
}

/// A local moment written as `2026-01-20 09:00`, or as a date alone for nine o'clock, when notices go out.
func moment(_ text: String) -> CivilMoment {
    let parts = text.split(separator: " ")
    guard let first = parts.first, let time = TimeOfDay(parts.count > 1 ? parts[1] : "09:00") else {
        preconditionFailure("no such moment: \(text)")
    }
    return CivilMoment(date: day(String(first)), time: time)
}
