/// A civil date and a local time, in a zone that is known only to whoever asks.
package struct CivilMoment: Hashable, Sendable {
    package let date: CivilDate
    package let time: TimeOfDay

    package init(date: CivilDate, time: TimeOfDay) {
        self.date = date
        self.time = time
    }
}

extension CivilMoment: Comparable {
    package static func < (earlier: CivilMoment, later: CivilMoment) -> Bool {
        (earlier.date, earlier.time) < (later.date, later.time)
    }
}

extension CivilMoment: CustomStringConvertible {
    /// `2026-02-28 09:00`.
    package var description: String { "\(date) \(time)" }
}
