package import CivilCalendar
import Obligations

/// Duties as bars on a time axis, one line each, for a terminal of any width.
package struct Gantt: Sendable, Equatable {
    package let lines: [GanttLine]

    /// - Parameters:
    ///   - width: of the terminal, in columns; fewer than 60 are taken as 60.
    ///   - marks: what the terminal can show.
    package init(_ duties: [ReportedDuty], on today: CivilDate, width: Int, marks: GanttMarks) {
        let drawn = duties.filter { $0.begun != nil || $0.due != nil }
        guard !drawn.isEmpty else {
            lines = []
            return
        }
        let layout = GanttLayout(drawn, on: today, width: max(width, Self.least), marks: marks)
        var lines = [layout.scale]
        var reference: String?
        for duty in Self.grouped(drawn) {
            if duty.reference != reference {
                reference = duty.reference
                lines.append(layout.heading(duty.reference))
            }
            lines.append(layout.line(of: duty))
        }
        self.lines = lines + [GanttLine()] + layout.legend(of: drawn)
    }

    private static let least = 60

    /// Case by case, the one with the earliest due date first.
    private static func grouped(_ duties: [ReportedDuty]) -> [ReportedDuty] {
        let sorted = duties.sorted()
        var rank: [String: Int] = [:]
        for duty in sorted where rank[duty.reference] == nil { rank[duty.reference] = rank.count }
        return sorted.sorted { left, right in
            let (mine, theirs) = (rank[left.reference] ?? 0, rank[right.reference] ?? 0)
            return mine == theirs ? left < right : mine < theirs
        }
    }
}

/// One line of a chart, in parts that colour may tell apart.
package struct GanttLine: Sendable, Equatable {
    package var parts: [Part] = []

    /// Text of one meaning.
    package struct Part: Sendable, Equatable {
        package var text: String
        package var meaning: Meaning
    }

    /// What colour may underline; the characters carry it alone where there is none.
    package enum Meaning: Sendable, Equatable {
        case plain, strong, faint, good, soon, bad
    }

    /// Without colour.
    package var text: String { parts.map(\.text).joined() }

    mutating func add(_ text: String, _ meaning: Meaning = .plain) {
        if let last = parts.last, last.meaning == meaning {
            parts[parts.count - 1].text += text
        } else {
            parts.append(Part(text: text, meaning: meaning))
        }
    }
}
