package import CivilCalendar

extension CivilDate {
    /// `Friday 2026-02-20`.
    package var spoken: String { "\(weekday.name) \(self)" }
}

extension NonWorkingReason {
    /// `a Saturday`, `a bank holiday`.
    var spoken: String {
        switch self {
        case .saturday: "a Saturday"
        case .sunday: "a Sunday"
        case .bankHoliday(.published): "a bank holiday"
        case .bankHoliday(.computed): "a bank holiday by rule"
        }
    }
}
