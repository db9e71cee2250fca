import CivilCalendar

/// A date written as text; traps on what is none.
func day(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("no such day: \(text)") }
    return date
}
