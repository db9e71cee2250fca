import CivilCalendar

/// Dates as positions along a drawing: percentages of its width, so that marks keep their size on every screen.
struct TimeAxis: Sendable, Equatable {
    let first: CivilDate
    let last: CivilDate

    /// From the month of the earliest day to that of the latest.
    init(spanning days: [CivilDate], and today: CivilDate) {
        first = ReportPeriod(monthOf: min(days.min() ?? today, today)).first
        last = ReportPeriod(monthOf: max(days.max() ?? today, today)).last
    }

    /// A percentage to two places: `42.50`.
    func position(_ date: CivilDate) -> String {
        let clamped = min(max(date, first), last)
        return Self.percentage(first.days(until: clamped), of: max(1, first.days(until: last)))
    }

    /// The first days of months, no more of them than there is room for their names.
    var months: [(date: CivilDate, name: String, year: String?)] {
        var days: [CivilDate] = []
        var day = first
        while day <= last {
            days.append(day)
            guard let next = day.adding(months: 1, monthEnd: .clamp) else { break }
            day = next
        }
        let step = [1, 2, 3, 6, 12, 24, 60].first { days.count / $0 <= Self.mostNames } ?? 120
        return days.filter { ($0.year * 12 + $0.month - 1) % step == 0 }.map { day in
            (day, String(day.monthName.prefix(3)), day.month == 1 || day == days.first ? "\(day.year)" : nil)
        }
    }

    private static let mostNames = 9

    /// Two places without floating point, which would round differently from machine to machine.
    static func percentage(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "0.00" }
        let hundredths = part * 10_000 / whole
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
