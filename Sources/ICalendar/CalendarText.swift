import CivilCalendar
import Obligations

/// A calendar in the form of RFC 5545: all-day events, which Outlook and Thunderbird show best.
struct CalendarText {
    private(set) var bytes: [UInt8] = []

    init(name: String, entries: some Sequence<CalendarEntry>) {
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Casewatch//Casewatch//EN", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))", "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
            "X-PUBLISHED-TTL:PT1H",
        ]
        for line in head { append(line) }
        for entry in entries { append(entry) }
        append("END:VCALENDAR")
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    private mutating func append(_ entry: CalendarEntry) {
        let stamp = Self.stamp(entry.changed)
        append("BEGIN:VEVENT")
        append("UID:\(entry.uid)")
        append("DTSTAMP:\(stamp)")
        append("LAST-MODIFIED:\(stamp)")
        append("SEQUENCE:\(entry.sequence)")
        append("DTSTART;VALUE=DATE:\(Self.day(entry.due))")
        append("DTEND;VALUE=DATE:\(Self.day(entry.due.addingIfInRange(days: 1) ?? entry.due))")
        append("SUMMARY:\(Self.escaped(entry.summary))")
        append("DESCRIPTION:\(Self.escaped(entry.details))")
        append("CATEGORIES:\(Self.escaped(entry.basis.rawValue)),\(Self.escaped(entry.role.text))")
        append("STATUS:\(entry.status)")
        append("TRANSP:TRANSPARENT")
        append("END:VEVENT")
    }

    /// Nearly every line fits as it is, and there are a million of them in the calendar of a large store.
    private mutating func append(_ line: String) {
        if line.utf8.count <= Self.longestLine {
            bytes += line.utf8
        } else {
            bytes += Self.folded(line).utf8
        }
        bytes += [0x0D, 0x0A]
    }

    /// `20260220`.
    private static func day(_ date: CivilDate) -> String {
        String(decoding: date.description.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
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
        if text.utf8.allSatisfy(isPlain) { return text }
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

    /// Whether a byte means nothing but itself.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: ";")
            && byte != UInt8(ascii: ",")
    }

    private static let longestLine = 75

    /// Lines of at most 75 octets, each but the first begun with a space; no character is cut in two.
    static func folded(_ line: String) -> String {
        var folded: [UInt8] = []
        if line.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
            for (place, byte) in line.utf8.enumerated() {
                // The space at the beginning of each line but the first is one of its octets.
                if place >= longestLine, (place - longestLine) % (longestLine - 1) == 0 {
                    folded += [0x0D, 0x0A, 0x20]
                }
                folded.append(byte)
            }
            return String(decoding: folded, as: UTF8.self)
        }
        var room = longestLine
        // A character of more octets than a line has room for is cut between its scalars.
        let pieces = line.flatMap { character in
            character.utf8.count >= longestLine
                ? character.unicodeScalars.map { Array(String($0).utf8) } : [Array(character.utf8)]
        }
        for bytes in pieces {
            if bytes.count > room {
                folded += [0x0D, 0x0A, 0x20]
                room = longestLine - 1
            }
            folded += bytes
            room -= bytes.count
        }
        return String(decoding: folded, as: UTF8.self)
    }
}
