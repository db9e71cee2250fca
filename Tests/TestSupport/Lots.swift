package import CivilCalendar

/// Numbers that look random and are the same in every run.
package struct Lots: RandomNumberGenerator {
    private var state: UInt64

    package init(of seed: UInt64) {
        state = seed
    }

    /// SplitMix64.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    package mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    package mutating func one<Choice>(of choices: [Choice]) -> Choice {
        choices[number(0...choices.count - 1)]
    }

    /// True once in so many times.
    package mutating func once(in times: Int) -> Bool {
        number(1...times) == 1
    }

    /// A day from one to another, both included.
    package mutating func date(from first: CivilDate, to last: CivilDate) -> CivilDate {
        first.adding(days: number(0...first.days(until: last)))
    }
}
