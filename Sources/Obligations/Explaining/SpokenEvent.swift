package import CivilCalendar

/// A recorded event as an explanation speaks of it: `'brought-to-chair' (Case brought to the Board Chair's attention) on Tuesday 2026-01-20`.
///
/// Written and read in this one place: who only hears the explanation can still tell what happened, and when.
package struct SpokenEvent: Sendable, Hashable, CustomStringConvertible {
    package var name: String
    /// Nil where the procedure no longer knows the event.
    package var title: String?
    package var date: CivilDate

    package init(name: String, title: String?, date: CivilDate) {
        self.name = name
        self.title = title
        self.date = date
    }

    package var description: String {
        "'\(name)'" + (title.map { " (\($0))" } ?? "") + " on \(date.spoken)"
    }

    /// The first event that a text speaks of with its date; nil where there is none.
    package init?(firstIn text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard let first = words.firstIndex(where: { $0.count > 2 && $0.first == "'" && $0.last == "'" }) else {
            return nil
        }
        let rest = words[(first + 1)...]
        let end = rest.indices.first { index in
            rest[index] == "on" && index + 2 < rest.endIndex && Self.date(rest[index + 1], rest[index + 2]) != nil
        }
        guard let end, let date = Self.date(rest[end + 1], rest[end + 2]) else { return nil }
        let title = rest[..<end].joined(separator: " ")
        self.init(
            name: String(words[first].dropFirst().dropLast()),
            title: title.first == "(" && title.last == ")" ? String(title.dropFirst().dropLast()) : nil, date: date)
    }

    /// Reads `Tuesday 2026-01-20`, perhaps with a comma or a colon behind it.
    private static func date(_ weekday: Substring, _ text: Substring) -> CivilDate? {
        guard let date = CivilDate(text.prefix(10)), date.weekday.name == weekday else { return nil }
        return date
    }
}
