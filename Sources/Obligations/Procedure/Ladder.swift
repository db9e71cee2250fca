/// The rungs of notices relative to a due date.
package struct Ladder: Sendable, Equatable {
    package var rungs: [Rung]

    package init(_ rungs: [Rung]) {
        self.rungs = rungs
    }
}

/// One step of a ladder: when, and who hears.
package struct Rung: Hashable, Sendable {
    package let when: RungTime
    /// The rung's `when` as the procedure file states it, worked out once.
    package let name: String
    /// 0 the owner, 1 to 3 the escalation chain.
    package var level: Int

    package init(when: RungTime, level: Int) {
        self.when = when
        name = when.description
        self.level = level
    }
}

/// When a rung is reached.
package enum RungTime: Hashable, Sendable {
    case start
    case before(RungOffset)
    case onTheDay
    case after(RungOffset)
    /// The first at `after`, then again and again.
    case every(RungOffset, after: RungOffset)
}

/// A distance from the due date in a unit that ladders use.
package enum RungOffset: Hashable, Sendable {
    case days(Int)
    case weeks(Int)
    case workingDays(Int)
}

extension RungOffset: CustomStringConvertible {
    /// `1 day`, `2 weeks`, `5 working days`.
    package var description: String {
        let (count, unit) =
            switch self {
            case .days(let count): (count, count == 1 ? " day" : " days")
            case .weeks(let count): (count, count == 1 ? " week" : " weeks")
            case .workingDays(let count): (count, count == 1 ? " working day" : " working days")
            }
        return String(count) + unit
    }
}

extension RungTime: CustomStringConvertible {
    /// The rung's `when`, as a procedure file states it.
    package var description: String {
        switch self {
        case .start: "start"
        case .before(let offset): "\(offset) before"
        case .onTheDay: "on the day"
        case .after(let offset): "\(offset) after"
        case .every(let step, let first): "every \(step) after \(first)"
        }
    }
}
