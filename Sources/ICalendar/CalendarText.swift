import CivilCalendar
import Obligations

/// A calendar in the form of RFC 5545: all-day events, which Outlook and Thunderbird show best.
struct CalendarText {
    let text: String

    init(name: String, entries: [CalendarEntry]) {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Casewatch//Casewatch//EN", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))", "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
            "X-PUBLISHED-TTL:PT1H",
        ]
        for entry in entries { lines += Self.lines(of: entry) }
        lines.append("END:VCALENDAR")
        text = lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private static func lines(of entry: CalendarEntry) -> [String] {
        let stamp = stamp(entry.changed)
        return [
            "BEGIN:VEVENT", "UID:\(entry.uid)", "DTSTAMP:\(stamp)", "LAST-MODIFIED:\(stamp)",
            "SEQUENCE:\(entry.sequence)", "DTSTART;VALUE=DATE:\(day(entry.due))",
            "DTEND;VALUE=DATE:\(day(entry.due.addingIfInRange(days: 1) ?? entry.due))",
            "SUMMARY:\(escaped(entry.summary))", "DESCRIPTION:\(escaped(entry.details))",
            "CATEGORIES:\(escaped(entry.basis.rawValue)),\(escaped(entry.role.text))", "STATUS:\(entry.status)",
            "TRANSP:TRANSPARENT", "END:VEVENT",
        ]
    }

    /// `20260220`.
    private static func day(_ date: CivilDate) -> String {
        date.description.split(separator: "-").joined()
    }

    /// `20260220T090000Z`.
    private static func stamp(_ seconds: Int64) -> String {
        let days = Int((Double(seconds) / 86_400).rounded(.down))
        let rest = Int(seconds) - days * 86_400
        let parts = [rest / 3_600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(day(CivilDate(daysSince1970: days) ?? .earliest))T\(parts.joined())Z"
    }

    /// Backslashes, semicolons, commas and line ends mean something in a text.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case ";": escaped += "\\;"
            case ",": escaped += "\\,"
            case "\n": escaped += "\\n"
            case "\t": escaped += " "
            default:
                // No other control character may stand in a calendar.
                if scalar.properties.generalCategory != .control { escaped.unicodeScalars.append(scalar) }
            }
        }
        return escaped
    }

    /// Lines of at most 75 octets, each but the first begun with a space; no character is cut in two.
    static func folded(_ line: String) -> String {
        var folded: [UInt8] = []
        var room = 75
        // A character of more octets than a line has room for is cut between its scalars.
        let pieces = line.flatMap { character in
            character.utf8.count > 74
                ? character.unicodeScalars.map { Array(String($0).utf8) } : [Array(character.utf8)]
        }
        for bytes in pieces {
            if bytes.count > room {
                folded += [0x0D, 0x0A, 0x20]
                room = 74
            }
            folded += bytes
            room -= bytes.count
        }
        return String(decoding: folded, as: UTF8.self)
    }
}
