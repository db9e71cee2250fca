import CivilCalendar
import Foundation
import Obligations
import Testing

/// One date worked out elsewhere: a rule, what it starts from, and the date that it must give.
struct DateVector: Sendable, CustomTestStringConvertible {
    let rule: String
    let trigger: String
    let expected: String
    /// `civil`, or the holidays that it counts with.
    let calendar: String

    var testDescription: String { "\(rule) \(trigger)" }

    /// The vectors that a duty of a shipped procedure can express.
    static let expressible = all.filter { $0.duty != nil }

    static let all: [DateVector] = {
        let file = URL(filePath: #filePath)
            .appending(path: "../../../CivilCalendarTests/Vectors/date-vectors.csv").standardizedFileURL
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { preconditionFailure("no vectors") }
        return text.split(separator: "\n").dropFirst().map { row in
            let fields = row.split(separator: ",", maxSplits: 4).map(String.init)
            return DateVector(rule: fields[0], trigger: fields[1], expected: fields[2], calendar: fields[3])
        }
    }()

    /// A duty that counts as the rule does.
    struct Duty {
        let procedure: Procedure
        let key: String
        let event: EventName
        let due: String
    }

    /// Nil where no shipped procedure has such a limit, or where the vector is not about a due date.
    var duty: Duty? {
        let parts = rule.split(separator: ":").map(String.init)
        switch (parts[0], parts.last, calendar) {
        case ("within_months", "1", _): return serious("chair-decision", "brought-to-chair")
        case ("within_months", "6", _): return serious("review-completion", "review-decided")
        case ("within_months", "12", _): return serious("website-retention", "published")
        case ("retain_months", "earliest_removal", _):
            // It may come down on the day after the last one on which it is kept.
            return serious("website-retention", "published", due: day(expected).adding(days: -1).description)
        case ("within_days", "14", _): return serious("panel-not-arranged-notice", "no-review-decided")
        case ("at_least_weeks_before", "1", _), ("at_least_days_before", "7", _):
            return serious("panel-copy", "publication-planned")
        case ("quarterly_anchored", let number?, _): return serious("quarterly-update#\(number)", "action-plan-sent")
        case ("within_working_days", "5", "england-and-wales"):
            return practice("incident-notification", "authority-aware")
        case ("within_working_days", "15", "england-and-wales"): return practice("rapid-review", "incident-notified")
        case ("working_days_before", "clear", _): return practice("copies-before-publication", "publication-planned")
        default: return nil
        }
    }

    private func serious(_ key: String, _ event: EventName, due: String? = nil) -> Duty {
        Duty(procedure: Shipped.serious, key: key, event: event, due: due ?? expected)
    }

    private func practice(_ key: String, _ event: EventName) -> Duty {
        Duty(procedure: Shipped.practice, key: key, event: event, due: expected)
    }
}
