import Obligations

/// The characters of a chart: lines and symbols, or ASCII where the terminal knows no more.
package struct GanttMarks: Sendable, Equatable {
    let begins: Character
    let runs: Character
    /// From the due date on, while nothing is recorded.
    let late: Character
    /// A duty without a due date runs on from here.
    let endless: Character
    let today: Character
    /// It began before the axis does.
    let clippedBefore: Character
    /// It ends after the axis does.
    let clippedAfter: Character
    let ellipsis: String
    private let ends: [InstanceState: Character]

    package static let symbols = GanttMarks(
        begins: "├", runs: "─", late: "━", endless: "╌", today: "│", clippedBefore: "‹", clippedAfter: "›",
        ellipsis: "…",
        ends: [
            .open: "○", .overdue: "●", .incomplete: "◐", .met: "✓", .metLate: "◆", .breached: "✗", .suspended: "‖",
            .cancelled: "×", .waiting: "·",
        ])

    package static let ascii = GanttMarks(
        begins: "|", runs: "-", late: "=", endless: ".", today: ":", clippedBefore: "<", clippedAfter: ">",
        ellipsis: "~",
        ends: [
            .open: "o", .overdue: "#", .incomplete: "%", .met: "v", .metLate: "L", .breached: "!", .suspended: "z",
            .cancelled: "x", .waiting: ".",
        ])

    func end(of state: InstanceState) -> Character { ends[state] ?? "?" }
}
