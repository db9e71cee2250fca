package import CivilCalendar

extension CivilMoment {
    /// Before every moment at which anything can happen: what stands there is looked at next.
    package static let distantPast = CivilMoment(date: .earliest, time: .midnight)
}
