/// When a duty is due, in the law's own words.
package enum DuePhrase: Hashable, Sendable {
    /// `within 1 month of E`: the corresponding date, the day of the event excluded (Dodds v Walker).
    case within(Period, of: EventName)
    /// `at least 1 week before E`: counted back from E by the `before` reading.
    case atLeast(Period, before: EventName)
    /// `every 3 months from E until E2`: always from the original anchor.
    case every(months: Int, from: EventName, until: EventName)
    /// `every quarter from E until E2`: by the `quarter` reading.
    case everyQuarter(from: EventName, until: EventName)
    /// `for at least 12 months from E`: a floor.
    case forAtLeast(Period, from: EventName)
    /// `on the date set by E`: the `until` of E.
    case onTheDateSet(by: EventName)
    /// `promptly after E`: no due date.
    case promptly(after: EventName)

    /// The event that opens an instance.
    package var trigger: EventName {
        switch self {
        case .within(_, let event), .atLeast(_, let event), .every(_, let event, _), .everyQuarter(let event, _),
            .forAtLeast(_, let event), .onTheDateSet(let event), .promptly(let event):
            event
        }
    }

    /// The event that ends a recurring duty.
    package var end: EventName? {
        switch self {
        case .every(_, _, let end), .everyQuarter(_, let end): end
        default: nil
        }
    }

    package var isRecurring: Bool { end != nil }

    package var isFloor: Bool {
        if case .forAtLeast = self { true } else { false }
    }

    /// Whether the duty is counted back from its trigger, so that its closing events come before that day.
    package var countsBackwards: Bool {
        if case .atLeast = self { true } else { false }
    }

    /// Whether the phrase gives a due date at all; a duty that has none is worded as one without a stated limit.
    package var hasDueDate: Bool {
        if case .promptly = self { false } else { true }
    }
}

/// A length of time as a procedure states it.
package enum Period: Hashable, Sendable {
    case days(Int)
    case weeks(Int)
    case months(Int)
    case years(Int)
    case workingDays(Int)
}

extension Period: CustomStringConvertible {
    /// `1 month`, `14 days`, `5 working days`.
    package var description: String {
        let (count, unit) =
            switch self {
            case .days(let count): (count, "day")
            case .weeks(let count): (count, "week")
            case .months(let count): (count, "month")
            case .years(let count): (count, "year")
            case .workingDays(let count): (count, "working day")
            }
        return "\(count) \(unit)\(count == 1 ? "" : "s")"
    }
}

extension DuePhrase: CustomStringConvertible {
    /// The phrase as a procedure file states it.
    package var description: String {
        switch self {
        case .within(let period, let event): "within \(period) of \(event)"
        case .atLeast(let period, let event): "at least \(period) before \(event)"
        case .every(let months, let event, let end): "every \(Period.months(months)) from \(event) until \(end)"
        case .everyQuarter(let event, let end): "every quarter from \(event) until \(end)"
        case .forAtLeast(let period, let event): "for at least \(period) from \(event)"
        case .onTheDateSet(let event): "on the date set by \(event)"
        case .promptly(let event): "promptly after \(event)"
        }
    }
}
