import CivilCalendar
import Obligations

extension ReportPeriod {
    /// Reads `2026-12`.
    package init?(month text: String) {
        guard let day = CivilDate(text + "-01"), day.isCountable else { return nil }
        self.init(monthOf: day)
    }

    /// Reads `2026-Q4`, October to December.
    package init?(quarter text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, ["Q1", "Q2", "Q3", "Q4"].contains(parts[1].uppercased()),
            let number = parts[1].last?.wholeNumberValue,
            let day = CivilDate("\(parts[0])-\(number < 4 ? "0" : "")\(number * 3 - 2)-01"), day.isCountable
        else { return nil }
        self.init(quarterOf: day)
    }
}
