import CivilCalendar
import Foundation
import Obligations
import Testing

struct `The date vectors` {
    @Test(arguments: try DateVector.all())
    func `hold in a procedure's own words`(_ vector: DateVector) throws {
        let before: BeforeReading = vector.rule.hasSuffix(":plain") ? .plain : .clearDays
        let calendar =
            vector.calendar == "england-and-wales-without-2022-09-19"
            ? WorkingCalendar(RealHolidays.englandAndWales.removing(day("2022-09-19"))) : .real
        let rule = DueRule(
            readings: Readings(monthEnd: .clamp, before: before, quarter: .anchored), calendar: calendar)
        let due = try rule.due(
            phrase(vector.phrase), from: on(vector.trigger, "E"), occurrence: vector.occurrence)
        #expect(due == day(vector.expected), "\(vector.why)")
    }

    @Test func `that speak of due dates are all here`() throws {
        #expect(try DateVector.all().count > 40)
    }
}

/// A golden row about a due date, with the phrase that a procedure would use for it.
struct DateVector: Sendable, CustomTestStringConvertible {
    let rule: String
    let trigger: String
    let expected: String
    let calendar: String
    let why: String
    let phrase: String
    let occurrence: Int

    var testDescription: String { "\(phrase), \(trigger) → \(expected)" }

    static func all() throws -> [DateVector] {
        let file = URL(filePath: #filePath)
            .appending(path: "../../../CivilCalendarTests/Vectors/date-vectors.csv").standardizedFileURL
        return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
            .compactMap(DateVector.init)
    }

    /// Nil for rows about clocks, reminder days and holidays, which other tests work out.
    private init?(line: Substring) {
        let fields = line.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
        (rule, trigger, expected, calendar, why) = (fields[0], fields[1], fields[2], fields[3], fields[4])
        let parts = rule.split(separator: ":")
        guard parts.count > 1, let count = Int(parts[1]) else { return nil }
        occurrence = parts[0] == "quarterly_anchored" ? count : 1
        switch parts[0] {
        case "within_months": phrase = "within \(count) months of E"
        case "within_days": phrase = "within \(count) days of E"
        case "within_working_days": phrase = "within \(count) working days of E"
        case "at_least_days_before": phrase = "at least \(count) days before E"
        case "at_least_weeks_before": phrase = "at least \(count) weeks before E"
        case "working_days_before": phrase = "at least \(count) working days before E"
        case "quarterly_anchored": phrase = "every quarter from E until E2"
        case "retain_months" where parts.last == "last_day": phrase = "for at least \(count) months from E"
        default: return nil
        }
    }
}
