extension DuePhrase {
    /// Reads a due phrase; throws a sentence that says what is wrong without repeating the text.
    package init(reading text: some StringProtocol) throws(PhraseError) {
        var words = Words(text)
        if words.take("within") {
            let period = try words.period()
            try words.expect("of")
            self = .within(period, of: try words.event())
        } else if words.take("at", "least") {
            let period = try words.period()
            switch period {
            case .days, .weeks, .workingDays: break
            case .months, .years: throw .unit("'at least … before' counts in days, weeks or working days")
            }
            try words.expect("before")
            self = .atLeast(period, before: try words.event())
        } else if words.take("every", "quarter") {
            try words.expect("from")
            let start = try words.event()
            try words.expect("until")
            self = .everyQuarter(from: start, until: try words.event())
        } else if words.take("every") {
            let months =
                switch try words.period() {
                case .months(let count): count
                case .years(let count): count * 12
                case .days, .weeks, .workingDays: throw .unit("'every … from' counts in months, quarters or years")
                }
            try words.expect("from")
            let start = try words.event()
            try words.expect("until")
            self = .every(months: months, from: start, until: try words.event())
        } else if words.take("for", "at", "least") {
            let period = try words.period()
            if case .workingDays = period {
                throw .unit("'for at least … from' counts in days, weeks, months or years")
            }
            try words.expect("from")
            self = .forAtLeast(period, from: try words.event())
        } else if words.take("on", "the", "date", "set", "by") {
            self = .onTheDateSet(by: try words.event())
        } else if words.take("promptly", "after") {
            self = .promptly(after: try words.event())
        } else {
            throw .unknown
        }
        guard words.isAtEnd else { throw .trailing }
    }
}

extension RungTime {
    /// Reads the `when` of a rung; throws a sentence that says what is wrong without repeating the text.
    package init(reading text: some StringProtocol) throws(PhraseError) {
        var words = Words(text)
        if words.take("start") {
            self = .start
        } else if words.take("on", "the", "day") {
            self = .onTheDay
        } else if words.take("every") {
            let step = try words.offset()
            try words.expect("after")
            self = .every(step, after: try words.offset())
        } else {
            let offset = try words.offset()
            if words.take("before") {
                self = .before(offset)
            } else if words.take("after") {
                self = .after(offset)
            } else {
                throw .expected("before' or 'after")
            }
        }
        guard words.isAtEnd else { throw .trailing }
    }
}

/// What is wrong with a phrase; it never holds the phrase itself.
package enum PhraseError: Error, Equatable, CustomStringConvertible {
    case unknown
    case expected(String)
    case count
    case unit(String)
    case event
    case trailing

    package var description: String {
        switch self {
        case .unknown: "is not one of the known phrases"
        case .expected(let word): "lacks '\(word)' where it is expected"
        case .count: "needs a whole number from 1 to \(Words.most), with a unit no longer than a century"
        case .unit(let rule): rule
        case .event: "lacks the name of an event"
        case .trailing: "has words after its end"
        }
    }
}

/// The words of a phrase, taken one after another.
private struct Words {
    /// No procedure counts further; a larger number is a slip of the hand.
    static let most = 9_999

    private var rest: ArraySlice<Substring>

    init(_ text: some StringProtocol) {
        rest = Substring(text).split(separator: " ")[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ words: String...) -> Bool {
        guard rest.starts(with: words, by: ==) else { return false }
        rest.removeFirst(words.count)
        return true
    }

    mutating func expect(_ word: String) throws(PhraseError) {
        guard take(word) else { throw .expected(word) }
    }

    mutating func event() throws(PhraseError) -> EventName {
        guard let word = rest.popFirst() else { throw .event }
        return EventName(String(word))
    }

    mutating func period() throws(PhraseError) -> Period {
        let count = try count()
        if take("working", "day") || take("working", "days") { return .workingDays(count) }
        if take("day") || take("days") { return .days(count) }
        if take("week") || take("weeks") { return try century(.weeks(count), 5_200, count) }
        if take("month") || take("months") { return try century(.months(count), 1_200, count) }
        if take("year") || take("years") { return try century(.years(count), 100, count) }
        throw .expected("days', 'weeks', 'months', 'years' or 'working days")
    }

    mutating func offset() throws(PhraseError) -> RungOffset {
        switch try period() {
        case .days(let count): return .days(count)
        case .weeks(let count): return .weeks(count)
        case .workingDays(let count): return .workingDays(count)
        case .months, .years: throw .unit("a rung counts in days, weeks or working days")
        }
    }

    private mutating func count() throws(PhraseError) -> Int {
        guard
            let word = rest.popFirst(), word.utf8.allSatisfy(\.isDigit), let count = Int(word),
            (1...Self.most).contains(count)
        else { throw .count }
        return count
    }

    private func century(_ period: Period, _ limit: Int, _ count: Int) throws(PhraseError) -> Period {
        guard count <= limit else { throw .count }
        return period
    }
}
