import CivilCalendar

extension CivilMoment {
    /// Reads `YYYY-MM-DD HH:MM`.
    init?(stored text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let date = CivilDate(parts[0]), let time = TimeOfDay(parts[1]) else { return nil }
        self.init(date: date, time: time)
    }

    /// What the ledger writes; seconds are not kept.
    var stored: String { description }
}
