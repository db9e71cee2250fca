/// One number by which monitoring tells how Casewatch fares; the raw value is its label.
package enum Vital: String, CaseIterable, Sendable {
    case cases
    case open
    case overdue
    case refused
    case queued
    case failed
    /// Seconds since the oldest letter that still waits was decided.
    case age
    case faults
    case warnings
    /// Days to the last published bank holiday.
    case holidays

    /// When monitoring should say so, where nobody has chosen otherwise.
    package var usualWarning: AcceptableRange? {
        switch self {
        case .overdue, .refused, .failed, .faults: .atMost(0)
        case .age: .atMost(4 * 3_600)
        // GOV.UK publishes well ahead, so a month is time enough to fetch the file and no false alarm.
        case .holidays: .atLeast(30)
        case .cases, .open, .queued, .warnings: nil
        }
    }

    /// When monitoring should wake somebody: a mail server down for a day, or refusing letter after letter.
    package var usualCritical: AcceptableRange? {
        switch self {
        case .failed: .atMost(10)
        case .age: .atMost(24 * 3_600)
        case .cases, .open, .overdue, .refused, .queued, .faults, .warnings, .holidays: nil
        }
    }

    var unit: String { self == .age ? "s" : "" }

    /// The number in words, as in `2 duties overdue`.
    func phrase(_ value: Int) -> String {
        switch self {
        case .cases: Self.counted(value, "case")
        case .open: "\(Self.counted(value, "duty", "duties")) open"
        case .overdue: "\(Self.counted(value, "duty", "duties")) overdue"
        case .refused: "\(Self.counted(value, "file")) refused"
        case .queued: "\(Self.counted(value, "letter")) waiting"
        case .failed: "\(Self.counted(value, "letter")) failed"
        case .age: "a letter waits since \(Self.span(value))"
        case .faults: Self.counted(value, "fault")
        case .warnings: Self.counted(value, "warning")
        case .holidays:
            value < 0 ? "bank holidays ended \(-value) days ago" : "bank holidays end in \(Self.counted(value, "day"))"
        }
    }

    private static func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
    }

    private static func span(_ seconds: Int) -> String {
        switch seconds {
        case ..<7_200: counted(seconds / 60, "minute")
        case ..<172_800: counted(seconds / 3_600, "hour")
        default: counted(seconds / 86_400, "day")
        }
    }
}
