package import CivilCalendar
import Foundation

/// A time zone with its clock changes: the one place where civil time and instants meet.
///
/// - Precondition: Instants are shown only within the years 1 to 9999.
package struct Zone: Hashable, Sendable {
    /// The name as it was given, such as `Europe/London`.
    package let identifier: String

    private let timeZone: TimeZone

    /// Takes `UTC` or a name of the time zone database with its area, such as `Europe/London`; nil when unknown.
    ///
    /// Abbreviations are refused, because they mean several zones: to Foundation, `BST` is Bangladesh.
    package init?(identifier: String) {
        guard identifier == "UTC" || identifier.contains("/"), let timeZone = TimeZone(identifier: identifier)
        else { return nil }
        self.identifier = identifier
        self.timeZone = timeZone
    }

    /// The civil date and local time at an instant.
    package func moment(at instant: Instant) -> CivilMoment {
        shown(at: instant, secondsFromUTC: secondsFromUTC(at: instant))
    }

    /// The instant at which local clocks show the moment.
    ///
    /// A moment that a change of clocks skips is taken as the first instant after the gap; of one that
    /// comes twice the first occurrence is meant.
    package func instant(of moment: CivilMoment) -> Instant {
        // No zone is a day away from UTC, so these two lie on either side of any change that matters here.
        let asUTC = Instant(moment, secondsFromUTC: 0)
        let (dayBefore, dayAfter) = (asUTC.adding(seconds: -86_400), asUTC.adding(seconds: 86_400))

        let offsets = [secondsFromUTC(at: dayBefore), secondsFromUTC(at: dayAfter)]
        let valid = offsets.filter { secondsFromUTC(at: Instant(moment, secondsFromUTC: $0)) == $0 }
        guard let earliest = valid.max() else { return change(between: dayBefore, and: dayAfter) }
        return Instant(moment, secondsFromUTC: earliest)
    }

    /// The first instant with another offset from UTC than `start` has, when there is one change until `end`.
    private func change(between start: Instant, and end: Instant) -> Instant {
        let offset = secondsFromUTC(at: start)
        var (last, first) = (start, end)
        while last.seconds(until: first) > 1 {
            let middle = last.adding(seconds: last.seconds(until: first) / 2)
            if secondsFromUTC(at: middle) == offset { last = middle } else { first = middle }
        }
        return first
    }

    private func secondsFromUTC(at instant: Instant) -> Int {
        timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant.secondsSince1970)))
    }

    private func shown(at instant: Instant, secondsFromUTC offset: Int) -> CivilMoment {
        guard let moment = instant.moment(secondsFromUTC: offset) else {
            preconditionFailure("an instant outside the years 1 to 9999")
        }
        return moment
    }
}

extension Zone {
    /// Local time with its offset, as RFC 3339 writes it: `2026-07-15T09:00:00+01:00`.
    package func rfc3339(_ instant: Instant) -> String {
        let offset = writtenOffset(at: instant)
        let moment = shown(at: instant, secondsFromUTC: offset.seconds)
        return "\(moment.date)T\(moment.time.withSeconds)\(offset.hours):\(offset.minutes)"
    }

    /// Local time with its offset, as RFC 5322 has it in mail: `Tue, 24 Nov 2026 09:00:00 +0000`.
    package func rfc5322(_ instant: Instant) -> String {
        let offset = writtenOffset(at: instant)
        let moment = shown(at: instant, secondsFromUTC: offset.seconds)
        let date = moment.date
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let day = "\(padded: date.day, digits: 2) \(months[date.month - 1]) \(padded: date.year, digits: 4)"
        return "\(date.weekday.name.prefix(3)), \(day) \(moment.time.withSeconds) \(offset.hours)\(offset.minutes)"
    }

    /// The offset in whole minutes, which is all that text can say; shown with it, the text still means the instant.
    private func writtenOffset(at instant: Instant) -> (seconds: Int, hours: String, minutes: String) {
        let total = secondsFromUTC(at: instant) / 60
        let (hours, minutes) = abs(total).quotientAndRemainder(dividingBy: 60)
        return (total * 60, "\(total < 0 ? "-" : "+")\(padded: hours, digits: 2)", "\(padded: minutes, digits: 2)")
    }
}
