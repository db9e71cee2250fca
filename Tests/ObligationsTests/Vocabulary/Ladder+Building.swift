import Obligations

/// A ladder written as the rungs of each level, from the owner's up.
func ladder(_ owner: [String], _ first: [String] = [], _ second: [String] = [], _ third: [String] = []) -> Ladder {
    Ladder(
        [owner, first, second, third].enumerated().flatMap { level, rungs in
            rungs.map { Rung(when: rungTime($0), level: level) }
        })
}

/// A rung's `when` written as text; traps on what is none.
func rungTime(_ text: String) -> RungTime {
    do { return try RungTime(reading: text) } catch { preconditionFailure("no rung: \(text): \(error)") }
}

/// A due phrase written as text; traps on what is none.
func phrase(_ text: String) -> DuePhrase {
    do { return try DuePhrase(reading: text) } catch { preconditionFailure("no phrase: \(text): \(error)") }
}
