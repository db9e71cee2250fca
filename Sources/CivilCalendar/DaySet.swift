/// A set of days within fixed years, one bit a day: asking costs a shift and a mask.
struct DaySet: Sendable {
    private let first: Int
    private let count: Int
    private var words: [UInt64]

    /// An empty set that can hold the days of these years, each 1...9999.
    init(years: ClosedRange<Int>) {
        let first = CivilDate(existingYear: years.lowerBound, month: 1, day: 1)
        let last = CivilDate(existingYear: years.upperBound, month: 12, day: 31)
        self.first = first.daysSince1970
        count = first.days(until: last) + 1
        words = Array(repeating: 0, count: (count + 63) / 64)
    }

    /// Adds a day of the set's years.
    mutating func insert(_ date: CivilDate) {
        let index = date.daysSince1970 - first
        words[index / 64] |= 1 << (index % 64)
    }

    /// Nil when the day lies outside the set's years.
    func contains(_ date: CivilDate) -> Bool? {
        let index = date.daysSince1970 - first
        guard (0..<count).contains(index) else { return nil }
        return words[index / 64] & 1 << (index % 64) != 0
    }
}
