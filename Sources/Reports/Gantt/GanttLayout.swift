import CivilCalendar
import Obligations

/// Where the columns of a chart are: a label, the axis, the due date and the days.
struct GanttLayout {
    private let today: CivilDate
    private let marks: GanttMarks
    private let width: Int
    private let labelWidth: Int
    private let axisWidth: Int
    private let first: CivilDate
    private let last: CivilDate

    init(_ duties: [ReportedDuty], on today: CivilDate, width: Int, marks: GanttMarks) {
        self.today = today
        self.marks = marks
        self.width = width
        let longest = duties.map { $0.key.count + Self.indent }.max() ?? 0
        let remark = duties.map { Self.remark(of: $0).count }.max() ?? 0
        labelWidth = min(longest, width * 2 / 5, max(12, width - remark - Self.narrowestAxis - 4))
        axisWidth = max(Self.narrowestAxis, width - labelWidth - remark - 4)
        // What began long ago or is due far ahead would leave no room for the rest.
        let reach = axisWidth < 40 ? 183 : 366
        let days = duties.flatMap { [$0.begun, $0.due, $0.closed].compactMap(\.self) } + [today]
        first = max(days.min() ?? today, today.adding(days: -reach))
        last = max(min(days.max() ?? today, today.adding(days: reach)), first.adding(days: 7))
    }

    private static let indent = 2
    private static let narrowestAxis = 12

    /// The months above the axis.
    var scale: GanttLine {
        var cells = [Character](repeating: " ", count: axisWidth)
        var free = 0
        var month = CivilDate(year: first.year, month: first.month, day: 1) ?? first
        while month <= last {
            let column = month < first ? 0 : column(of: month)
            let name = String(month.monthName.prefix(3)) + (month.month == 1 ? " \(month.year)" : "")
            if column >= free, column + name.count <= axisWidth {
                cells.replaceSubrange(column..<column + name.count, with: name)
                free = column + name.count + 1
            }
            month = month.adding(months: 1, monthEnd: .clamp) ?? .latest
        }
        var line = GanttLine()
        line.add(spaces(labelWidth + 2))
        line.add(String(cells.prefix(max(0, free - 1))), .faint)
        return line
    }

    func heading(_ reference: String) -> GanttLine {
        var line = GanttLine()
        line.add(reference, .strong)
        return line
    }

    func line(of duty: ReportedDuty) -> GanttLine {
        var line = GanttLine()
        line.add(label(of: duty))
        line.add("  ")
        let meaning = Self.meaning(of: duty)
        for cell in bar(of: duty) { line.add(String(cell.mark), cell.isToday ? .faint : meaning) }
        line.add("  ")
        line.add(Self.remark(of: duty), meaning)
        return line
    }

    /// What each end of a bar means, of those that are drawn.
    func legend(of duties: [ReportedDuty]) -> [GanttLine] {
        let states = InstanceState.allCases.filter { state in duties.contains { $0.state == state } }
        let words = states.map { state in
            let word = DutyStanding(state: state, basis: .statutory, daysLeft: nil, hasDue: true).word
            return "\(marks.end(of: state)) \(word)"
        }
        var lines = ["\(marks.today) today, \(today.written)"]
        for word in words {
            if lines[lines.count - 1].count + word.count + 2 <= width {
                lines[lines.count - 1] += "  " + word
            } else {
                lines.append(word)
            }
        }
        return lines.map { text in
            var line = GanttLine()
            line.add(text, .faint)
            return line
        }
    }

    private func label(of duty: ReportedDuty) -> String {
        let text = spaces(Self.indent) + duty.key
        guard text.count > labelWidth else { return text + spaces(labelWidth - text.count) }
        return text.prefix(labelWidth - 1) + marks.ellipsis
    }

    private struct Cell {
        var mark: Character
        var isToday = false
    }

    private func bar(of duty: ReportedDuty) -> [Cell] {
        var cells = [Cell](repeating: Cell(mark: " "), count: axisWidth)
        cells[column(of: today)] = Cell(mark: marks.today, isToday: true)
        func draw(_ mark: Character, from: Int, to: Int) {
            guard from <= to else { return }
            for column in from...to { cells[column] = Cell(mark: mark) }
        }
        let isOwed = duty.state.isOwed
        let begin = column(of: duty.begun ?? duty.due ?? today)
        let end = column(of: duty.closed ?? duty.due ?? (isOwed ? today : duty.begun) ?? today)
        draw(duty.due == nil ? marks.endless : marks.runs, from: min(begin, end), to: max(begin, end))
        if let due = duty.due {
            let overrun = duty.closed ?? (isOwed ? today : due)
            draw(marks.late, from: column(of: due), to: column(of: overrun))
        }
        cells[begin] = Cell(mark: (duty.begun ?? first) < first ? marks.clippedBefore : marks.begins)
        let isBeyond = (duty.closed ?? duty.due).map { $0 > last } ?? false
        cells[end] = Cell(mark: isBeyond ? marks.clippedAfter : marks.end(of: duty.state))
        return cells
    }

    private func column(of date: CivilDate) -> Int {
        let days = first.days(until: min(max(date, first), last))
        return days * (axisWidth - 1) / first.days(until: last)
    }

    private static func remark(of duty: ReportedDuty) -> String {
        if let closed = duty.closed { return "\(closed) \(duty.standing.word)" }
        return [duty.due?.description ?? "no limit", duty.standing.days].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func meaning(of duty: ReportedDuty) -> GanttLine.Meaning {
        switch duty.state {
        case .overdue, .incomplete, .breached: .bad
        case .metLate: .soon
        case .met: .good
        case .open: duty.standing.daysLeft.map { $0 <= 7 } ?? false ? .soon : .plain
        case .waiting, .suspended, .cancelled: .faint
        }
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
