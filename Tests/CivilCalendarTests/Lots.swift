import CivilCalendar

/// Numbers that look random and are the same in every run.
struct Lots: RandomNumberGenerator {
    private var state: UInt64

    init(of seed: UInt64) {
        state = seed
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A day between two years, both included.
    mutating func date(in years: ClosedRange<Int>) -> CivilDate {
        let first = day(years.lowerBound, 1, 1)
        let last = day(years.upperBound, 12, 31)
        return first.adding(days: Int.random(in: 0...first.days(until: last), using: &self))
    }
}
