import CivilCalendar
import Obligations

extension DueSheet {
    /// The sheet as plain text, no wider than a letter: its months, then the duties by day.
    package var text: String {
        var lines = ["Due dates, \(title) (as of \(today.written))", answer + "."]
        lines += [RefusedFiles.sentence(refusedFiles)].compactMap(\.self)
        for month in months { lines += [""] + grid(of: month) }
        var last: CivilDate?
        for duty in duties {
            guard let due = duty.due else { continue }
            if due != last { lines += ["", "\(due.weekday.name) \(due.written)"] }
            last = due
            lines += Self.lines(of: duty)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Days on which something is still due stand in brackets, between exclamation marks where it is late, and in round
    /// ones where all is done.
    private func grid(of month: ReportPeriod) -> [String] {
        let monday = month.first.adding(days: 1 - month.first.weekday.rawValue)
        let weeks = stride(from: monday, through: month.last, by: 7).map { start in
            (0..<7).map { cell(of: start.adding(days: $0), in: month) }.joined().trimmed
        }
        let name = "\(month.first.monthName) \(month.first.year)"
        return ["  \(name)", "  Mo   Tu   We   Th   Fr   Sa   Su"] + weeks
    }

    private func cell(of day: CivilDate, in month: ReportPeriod) -> String {
        guard month.contains(day) else { return "     " }
        let number = day.day < 10 ? " \(day.day)" : "\(day.day)"
        let due = duties(on: day)
        if due.contains(where: \.standing.isLate) { return " !\(number)!" }
        if due.contains(where: \.state.isOwed) { return " [\(number)]" }
        if !due.isEmpty { return " (\(number))" }
        return day == today ? " *\(number) " : "  \(number) "
    }

    private static func lines(of duty: ReportedDuty) -> [String] {
        let standing = [duty.standing.word, duty.standing.days].filter { !$0.isEmpty }.joined(separator: ", ")
        let actBy = duty.actBy.flatMap { $0 == duty.due || !duty.state.isOwed ? nil : ", act by \($0.written)" } ?? ""
        return ["  \(duty.reference) \(duty.key)", "    \(duty.title)", "    \(duty.owner): \(standing)\(actBy)"]
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
