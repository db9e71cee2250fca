extension CivilMoment {
    /// Before every moment that a case can speak of.
    package static let distantPast = CivilMoment(date: .earliest, time: .midnight)
}
