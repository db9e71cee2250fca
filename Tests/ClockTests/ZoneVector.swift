import CivilCalendar
import Clock
import Foundation
import Testing

/// A row of `date-vectors.csv` that needs a time zone.
struct ZoneVector: Sendable, CustomTestStringConvertible {
    let rule: String
    let trigger: String
    let expected: String
    let why: String

    /// A row that these tests do not know how to work out.
    struct Unknown: Error {
        let part: String
    }

    var testDescription: String { "\(rule) \(trigger) → \(expected)" }

    static func all() throws -> [ZoneVector] {
        let file = URL(filePath: #filePath).appending(path: "../../CivilCalendarTests/Vectors/date-vectors.csv")
        let lines = try String(contentsOf: file.standardizedFileURL, encoding: .utf8).split(whereSeparator: \.isNewline)
        return try lines.dropFirst().compactMap { line in
            let fields = line.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
            try #require(fields.count == 5, "a row of five fields: \(line)")
            guard fields[3] == "europe-london" else { return nil }
            return ZoneVector(rule: fields[0], trigger: fields[1], expected: fields[2], why: fields[4])
        }
    }

    func answer(in zone: Zone) throws -> String {
        switch rule {
        case "civil_date":
            return zone.moment(at: try instant(trigger)).date.description
        case "overdue_from_utc":
            let dayAfter = try #require(CivilDate(trigger)).adding(days: 1)
            return zone.instant(of: CivilMoment(date: dayAfter, time: .midnight)).description
        case "send_at_utc:0900":
            let date = try #require(CivilDate(trigger))
            return zone.instant(of: moment(date, 9, 0)).description
        default:
            throw Unknown(part: "rule \(rule)")
        }
    }
}
