import CivilCalendar
import Clock
import Testing

/// An instant written as RFC 3339 text.
func instant(_ text: String) throws -> Instant {
    try #require(Instant(rfc3339: text))
}

/// A local time on a date; traps on times that do not exist.
func moment(_ date: CivilDate, _ hour: Int, _ minute: Int, _ second: Int = 0) -> CivilMoment {
    guard let time = TimeOfDay(hour: hour, minute: minute, second: second) else {
        preconditionFailure("no such time: \(hour):\(minute):\(second)")
    }
    return CivilMoment(date: date, time: time)
}
