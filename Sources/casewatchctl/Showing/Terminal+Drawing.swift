import CivilCalendar
import Glibc
import Reports

extension Terminal {
    /// Draws duties as bars, as wide as the terminal and with the characters that its locale knows.
    mutating func draw(_ duties: [ReportedDuty], on today: CivilDate) {
        let chart = Gantt(duties, on: today, width: Self.columns, marks: Self.isUTF8 ? .symbols : .ascii)
        if chart.lines.isEmpty { line("Nothing is owed.") }
        for drawn in chart.lines { line(drawn.parts.map { toned($0.text, $0.meaning.tone) }.joined()) }
    }

    /// The width of the terminal, or what the surroundings say of it, or that of a letter.
    private static var columns: Int {
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return variable("COLUMNS").flatMap { Int($0) } ?? 80
    }

    /// The first of these that is set and not empty decides, as in every program of the system.
    private static var isUTF8: Bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first ?? ""
        return locale.lowercased().split(separator: "-").joined().contains("utf8")
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}

extension GanttLine.Meaning {
    fileprivate var tone: Terminal.Tone {
        switch self {
        case .plain: .plain
        case .strong: .strong
        case .faint: .faint
        case .good: .good
        case .soon: .soon
        case .bad: .bad
        }
    }
}
