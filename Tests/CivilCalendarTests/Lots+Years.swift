import CivilCalendar
import TestSupport

extension Lots {
    /// A day between two years, both included.
    mutating func date(in years: ClosedRange<Int>) -> CivilDate {
        date(from: day(years.lowerBound, 1, 1), to: day(years.upperBound, 12, 31))
    }
}
