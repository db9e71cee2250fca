import CivilCalendar
import Obligations
import Reports
import Testing

struct `A chart for the terminal` {
    private let duties = [
        duty("chair-decision", .metLate, begun: "2026-08-03", due: "2026-09-03", closed: "2026-09-14"),
        duty("imr-completion[social-care]", .overdue, begun: "2026-09-28", due: "2026-10-28", daysLeft: -23),
        duty("report-completion", .open, begun: "2026-09-14", due: "2027-03-14", daysLeft: 114),
        duty("review-team", .open, basis: .advisory, begun: "2026-11-02"),
    ]

    @Test(arguments: [40, 80, 100, 200], [GanttMarks.symbols, .ascii])
    func `is never wider than the terminal`(width: Int, marks: GanttMarks) {
        let chart = Gantt(duties, on: day("2026-11-20"), width: max(width, 60), marks: marks)
        #expect(chart.lines.allSatisfy { $0.text.count <= max(width, 60) })
    }

    @Test func `is one line for each duty, from its beginning over its due date to what became of it`() {
        let chart = Gantt(duties, on: day("2026-11-20"), width: 80, marks: .symbols)
        #expect(
            chart.lines.map(\.text) == [
                "                               Aug  Oct   Dec   Feb",
                "BSCP-2026-014",
                "  chair-decision               ├──━◆     │              2026-09-14 met late",
                "  imr-completion[social-care]       ├──●━━              2026-10-28 23 days late",
                "  report-completion                ├─────────────────○  2027-03-14 114 days left",
                "  review-team                          ├╌○              no limit",
                "",
                "│ today, 20 November 2026  ○ open  ● overdue  ◆ met late",
            ])
    }

    @Test func `keeps to ASCII where the terminal knows no more`() {
        let chart = Gantt(duties, on: day("2026-11-20"), width: 80, marks: .ascii)
        #expect(chart.lines.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } })
        #expect(chart.lines.map(\.text).last?.contains("# overdue") == true)
    }

    @Test func `is empty where there is nothing to draw`() {
        #expect(Gantt([], on: day("2026-11-20"), width: 80, marks: .ascii).lines.isEmpty)
    }
}
