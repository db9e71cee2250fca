import CivilCalendar

/// A point in time, in whole seconds since 1970-01-01T00:00:00Z as Unix counts them.
package struct Instant: Hashable, Sendable {
    package let secondsSince1970: Int64

    package init(secondsSince1970: Int64) {
        self.secondsSince1970 = secondsSince1970
    }

    /// The instant that many seconds later, or earlier when negative.
    package func adding(seconds: Int64) -> Instant {
        Instant(secondsSince1970: secondsSince1970 + seconds)
    }

    /// Seconds from this instant to the other: positive when the other is later.
    package func seconds(until other: Instant) -> Int64 {
        other.secondsSince1970 - secondsSince1970
    }
}

extension Instant: Comparable {
    package static func < (earlier: Instant, later: Instant) -> Bool {
        earlier.secondsSince1970 < later.secondsSince1970
    }
}

extension Instant {
    private static let secondsPerDay: Int64 = 86_400

    /// The instant at which a clock so many seconds ahead of UTC shows the moment.
    init(_ moment: CivilMoment, secondsFromUTC offset: Int) {
        let days = Int64(moment.date.daysSince1970)
        secondsSince1970 = days * Self.secondsPerDay + Int64(moment.time.secondOfDay - offset)
    }

    /// What a clock so many seconds ahead of UTC shows; nil outside the years 1 to 9999.
    func moment(secondsFromUTC offset: Int) -> CivilMoment? {
        let (shown, overflow) = secondsSince1970.addingReportingOverflow(Int64(offset))
        guard !overflow else { return nil }

        var (days, secondOfDay) = shown.quotientAndRemainder(dividingBy: Self.secondsPerDay)
        if secondOfDay < 0 {
            days -= 1
            secondOfDay += Self.secondsPerDay
        }
        guard let date = CivilDate(daysSince1970: Int(days)), let time = TimeOfDay(secondOfDay: Int(secondOfDay))
        else { return nil }
        return CivilMoment(date: date, time: time)
    }
}

extension Instant {
    /// Reads `2026-07-15T09:00:00Z` or `2026-07-15T09:00:00+01:00` (RFC 3339): no fractions, no leap second.
    package init?(rfc3339 text: some StringProtocol) {
        var form = FixedForm(text)
        guard let year = form.number(digits: 4), form.skip("-"),
            let month = form.number(digits: 2), form.skip("-"),
            let day = form.number(digits: 2), form.skip("T"),
            let hour = form.number(digits: 2), form.skip(":"),
            let minute = form.number(digits: 2), form.skip(":"),
            let second = form.number(digits: 2),
            let date = CivilDate(year: year, month: month, day: day),
            let time = TimeOfDay(hour: hour, minute: minute, second: second),
            let offset = Self.offset(from: &form), form.isAtEnd
        else { return nil }
        self.init(CivilMoment(date: date, time: time), secondsFromUTC: offset)
    }

    /// Takes `Z`, `+HH:MM` or `-HH:MM`, as seconds ahead of UTC.
    private static func offset(from form: inout FixedForm) -> Int? {
        if form.skip("Z") { return 0 }

        let isAhead = form.skip("+")
        guard isAhead || form.skip("-"),
            let hours = form.number(digits: 2), form.skip(":"), let minutes = form.number(digits: 2),
            let offset = TimeOfDay(hour: hours, minute: minutes)
        else { return nil }
        return isAhead ? offset.secondOfDay : -offset.secondOfDay
    }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC: `2026-07-15T08:00:00Z`; outside the years 1 to 9999 the number of seconds.
    package var description: String {
        guard let moment = moment(secondsFromUTC: 0) else { return "@\(secondsSince1970)" }
        return "\(moment.date)T\(moment.time.withSeconds)Z"
    }
}
