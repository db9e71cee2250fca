/// The bank holidays of one division: what is published, and the standing rule before and after it.
///
/// From the first to the last published date the publication alone decides, so that one-off holidays are there and
/// moved ones are not.
package struct BankHolidays: Hashable, Sendable {
    package let division: Division

    /// The published dates, in order, with those added and without those removed since.
    package private(set) var dates: [CivilDate]

    /// Days that are no holidays although the rule says so.
    private var withdrawn: Set<CivilDate> = []

    /// First to last published date: fixed by the publication, not by later additions and removals.
    private let published: ClosedRange<CivilDate>?

    package init(division: Division, published dates: some Sequence<CivilDate>) {
        self.division = division
        self.dates = Set(dates).sorted()
        if let first = self.dates.first, let last = self.dates.last {
            published = first...last
        } else {
            published = nil
        }
    }

    /// The last published date, beyond which holidays are computed and may still change; nil when nothing is published.
    package var horizon: CivilDate? { published?.upperBound }

    /// The same holidays and these days too, wherever they lie; the horizon stays where it is.
    package func adding(_ dates: CivilDate...) -> BankHolidays {
        var changed = self
        changed.dates = Set(self.dates).union(dates).sorted()
        changed.withdrawn.subtract(dates)
        return changed
    }

    /// The same holidays without these days, wherever they lie; the horizon stays where it is.
    package func removing(_ dates: CivilDate...) -> BankHolidays {
        var changed = self
        changed.dates.removeAll { dates.contains($0) }
        changed.withdrawn.formUnion(dates)
        return changed
    }
}

extension BankHolidays {
    /// How a holiday is known.
    package enum Source: Hashable, Sendable {
        /// It is in the publication.
        case published
        /// The standing rule gives it, outside the published span.
        case computed
    }

    /// How the day is known to be a bank holiday; nil when it is none.
    package func source(of date: CivilDate) -> Source? {
        if dates.contains(date) { return .published }
        return computedDates(in: date.year).contains(date) ? .computed : nil
    }

    /// Every bank holiday of a year 1...9999, published or computed, in order.
    package func dates(in year: Int) -> [CivilDate] {
        (dates.filter { $0.year == year } + computedDates(in: year)).sorted()
    }

    /// The years of which something is said beyond the rule.
    var decidedYears: Set<Int> {
        let publishedYears = published.map { $0.lowerBound.year...$0.upperBound.year }.map(Set.init) ?? []
        return publishedYears.union(dates.map(\.year)).union(withdrawn.map(\.year))
    }

    /// What the rule adds to the publication in a year 1...9999.
    private func computedDates(in year: Int) -> [CivilDate] {
        BankHolidayRule.holidays(in: year, of: division).map(\.date).filter { date in
            let isDecided = published?.contains(date) ?? false
            return !isDecided && !withdrawn.contains(date) && !dates.contains(date)
        }
    }
}
