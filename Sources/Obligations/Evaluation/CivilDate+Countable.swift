package import CivilCalendar

extension CivilDate {
    /// The last day from which anything is counted.
    static let latestCountable = CivilDate(year: 2199, month: 12, day: 31) ?? .latest

    /// Whether periods are counted from the day: so far from the ends of the calendar that no period and no ladder leaves it.
    package var isCountable: Bool { (1900...Self.latestCountable.year).contains(year) }
}
