import CivilCalendar
import Obligations

/// Random numbers that a seed repeats (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Case {
    /// A case with names of every kind of character, as no procedure would have them.
    static func any(using generator: inout some RandomNumberGenerator) -> Case {
        Case(
            reference: sample(CaseReference("AB-2026-\(Int.random(in: 100...9999, using: &generator))")),
            procedure: Name(.any(using: &generator)),
            people: Dictionary(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                    (RoleName(.any(using: &generator)), ContactKey(.any(using: &generator)))
                }, uniquingKeysWith: { first, _ in first }),
            events: (0..<Int.random(in: 0...12, using: &generator)).map { _ in .any(using: &generator) })
    }
}

extension CaseEvent {
    static func any(using generator: inout some RandomNumberGenerator) -> CaseEvent {
        CaseEvent(
            date: .any(using: &generator), name: Name(.any(using: &generator)),
            subject: Bool.random(using: &generator) ? Subject("a-\(Int.random(in: 0...99, using: &generator))") : nil,
            until: Bool.random(using: &generator) ? .any(using: &generator) : nil,
            items: (0..<Int.random(in: 0...3, using: &generator)).map { _ in Name(.any(using: &generator)) },
            line: Int.random(in: 0...10_000, using: &generator))
    }
}

extension CivilDate {
    static func any(using generator: inout some RandomNumberGenerator) -> CivilDate {
        let days = CivilDate.earliest.daysSince1970...CivilDate.latest.daysSince1970
        return sample(CivilDate(daysSince1970: Int.random(in: days, using: &generator)))
    }
}

extension String {
    /// From nothing to twenty characters, the awkward ones among them.
    static func any(using generator: inout some RandomNumberGenerator) -> String {
        let alphabet = Array("abcxyz-0189\t\n\r\\tn \"'é\u{0}\u{301}\u{202E}日🗂")
        let length = Int.random(in: 0...20, using: &generator)
        return String((0..<length).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] })
    }
}
