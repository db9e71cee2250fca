import CivilCalendar

extension CivilDate {
    /// As a letter writes a date: `Friday 25 December 2026`.
    var inWords: String { "\(weekday.name) \(day) \(monthName) \(year)" }

    private var monthName: String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return names[month - 1]
    }
}
