package import CivilCalendar

extension CivilDate {
    /// As a page writes it: `25 December 2026`.
    package var written: String { "\(day) \(monthName) \(year)" }

    /// Where room is short: `25 Dec 2026`.
    var brief: String { "\(day) \(monthName.prefix(3)) \(year)" }
}
