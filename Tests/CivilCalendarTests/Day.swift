import CivilCalendar

/// A date written as numbers; traps on days that do not exist.
func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
        preconditionFailure("no such day: \(year)-\(month)-\(day)")
    }
    return date
}

/// A date written as text; traps on days that do not exist.
func day(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("no such day: \(text)") }
    return date
}
