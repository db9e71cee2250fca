import CivilCalendar
import Templates

/// Quarter by quarter: what was done in time, what late, and what was overdue when it ended.
struct TrendView: TemplateView {
    private let quarters: [Quarter]

    init(_ facts: QuarterFacts, overdueNow: Int) {
        let periods = facts.earlier.map { ($0.period, $0.overdueAtEnd) } + [(facts.period, overdueNow)]
        let counts = periods.map { period, overdue in
            (
                period: period, inTime: facts.done(in: period, late: false).count,
                late: facts.done(in: period, late: true).count, overdue: overdue
            )
        }
        let most = counts.flatMap { [$0.inTime, $0.late, $0.overdue] }.max() ?? 0
        quarters = counts.map { count in
            let isRunning = count.period == facts.period && facts.asOf < facts.period.last
            return Quarter(
                name: count.period.brief, isPresent: count.period == facts.period, isRunning: isRunning,
                bars: [
                    Quarter.Bar("in time", count.inTime, of: most), Quarter.Bar("late", count.late, of: most),
                    Quarter.Bar(isRunning ? "overdue now" : "overdue at the end", count.overdue, of: most),
                ])
        }
    }

    static let values: [TemplateValue<TrendView>] = [.parts("quarters", \.quarters)]

    /// One quarter with its three bars.
    struct Quarter: TemplateView {
        let name: String
        let isPresent: Bool
        let isRunning: Bool
        let bars: [Bar]

        static let values: [TemplateValue<Quarter>] = [
            .text("name", \.name), .flag("is-present", \.isPresent), .flag("is-running", \.isRunning),
            .part("in-time", \.bars.first), .part("late", { $0.bars.dropFirst().first }), .part("overdue", \.bars.last),
        ]

        /// A count, and its length among the others.
        struct Bar: TemplateView {
            let what: String
            let count: Int
            let length: String

            init(_ what: String, _ count: Int, of most: Int) {
                self.what = what
                self.count = count
                length = TimeAxis.percentage(count, of: most)
            }

            static let values: [TemplateValue<Bar>] = [
                .text("what", \.what), .text("count", { "\($0.count)" }), .text("length", \.length),
                .flag("is-some", { $0.count > 0 }),
            ]
        }
    }
}
