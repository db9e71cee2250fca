extension CivilDate {
    /// Reads exactly `YYYY-MM-DD` in ASCII digits; nil for any other form and for days that do not exist.
    package init?(_ text: some StringProtocol) {
        var form = FixedForm(text)
        guard let year = form.number(digits: 4), form.skip("-"),
            let month = form.number(digits: 2), form.skip("-"),
            let day = form.number(digits: 2), form.isAtEnd
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension CivilDate: CustomStringConvertible {
    /// ISO 8601: `2026-02-28`.
    package var description: String {
        let date = Gregorian.date(ofDayNumber: daysSince1970)
        return "\(padded: date.year, digits: 4)-\(padded: date.month, digits: 2)-\(padded: date.day, digits: 2)"
    }
}
