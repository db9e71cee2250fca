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
        // Ten thousand cases show many dates, and interpolation takes ten times as long.
        return String(unsafeUninitializedCapacity: 10) { text in
            text[0] = Self.digit(date.year / 1000)
            text[1] = Self.digit(date.year / 100)
            text[2] = Self.digit(date.year / 10)
            text[3] = Self.digit(date.year)
            text[4] = UInt8(ascii: "-")
            text[5] = Self.digit(date.month / 10)
            text[6] = Self.digit(date.month)
            text[7] = UInt8(ascii: "-")
            text[8] = Self.digit(date.day / 10)
            text[9] = Self.digit(date.day)
            return 10
        }
    }

    private static func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
}
