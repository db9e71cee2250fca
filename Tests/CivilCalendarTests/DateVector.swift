import Foundation
import Testing

/// One row of `date-vectors.csv`: a rule, a trigger, the date that is right, and why it is.
struct DateVector: Sendable, CustomTestStringConvertible {
    let rule: String
    let trigger: String
    let expected: String
    let calendar: String
    let why: String

    var testDescription: String { "\(rule) \(trigger) → \(expected) (\(calendar))" }

    /// Rows about a time zone, which belong to the tests of `Clock`.
    var needsZone: Bool { calendar == "europe-london" }

    static func all() throws -> [DateVector] {
        let file = Bundle.module.url(forResource: "date-vectors", withExtension: "csv", subdirectory: "Vectors")
        let lines = try String(contentsOf: #require(file), encoding: .utf8).split(whereSeparator: \.isNewline)
        try #require(lines.first == "rule,trigger,expected,calendar,why")
        return try lines.dropFirst().map(DateVector.init)
    }

    static func withoutZone() throws -> [DateVector] {
        try all().filter { !$0.needsZone }
    }
}

extension DateVector {
    private init(line: Substring) throws {
        let fields = line.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
        try #require(fields.count == 5, "a row of five fields: \(line)")
        self.init(rule: fields[0], trigger: fields[1], expected: fields[2], calendar: fields[3], why: fields[4])
    }
}
