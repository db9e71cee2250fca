import CivilCalendar
import Obligations
import Testing

@testable import Mail
@testable import Templates

struct `A weekly letter` {
    private let head = "12:" + String(repeating: "0123456789abcdef", count: 4)

    private func letter(
        _ change: (inout WeeklyReport) -> Void = { _ in }, refused: [Alarm] = [], undelivered: Int = 0,
        faults: [String] = []
    ) -> Letter {
        var report = WeeklyReport(week: Sample.day("2026-11-23"))
        report.cases = 2
        change(&report)
        let news = WeeklyNews(refused: refused, undelivered: undelivered, faults: faults, head: head)
        return Sample.writer.weeklyLetter(report, news, date: Sample.date)
    }

    private func line(_ key: String, _ due: String, actBy: String? = nil) throws -> WeeklyReport.Line {
        WeeklyReport.Line(
            reference: try #require(CaseReference("BSCP-2026-014")), key: key, title: "Decide", due: Sample.day(due),
            actBy: actBy.map(Sample.day))
    }

    @Test func `says that all is well, and the head of the chain`() throws {
        let parsed = try ParsedLetter(letter())
        #expect(parsed.values("Subject") == ["Casewatch: all is well"])
        #expect(parsed.values("To") == ["\(Sample.manager)"])
        #expect(
            parsed.text == """
                All is well.
                2 cases watched in the week of Monday 23 November 2026.

                WHAT COMES NEXT

                No duty has a due date ahead.

                Keep this line: it proves later that nothing recorded before it was changed
                or removed ('casewatchctl audit verify').
                  \(head)
                """)
    }

    @Test func `says everything that is not well, and what comes next`() throws {
        let refused = Alarm(
            kind: .refusedFile, reference: nil, occasion: "x",
            place: Alarm.Place(file: "/srv/cases/BSCP-2026-018.yaml", line: 4, column: 12), problem: "not a date")
        let (late, soon) = (
            try line("decision[2]", "2026-11-20"), try line("update#3", "2026-11-29", actBy: "2026-11-27")
        )
        let letter = letter(
            {
                $0.owed = 14
                $0.missed = 1
                ($0.overdue, $0.overdueCount) = ([late], 12)
                ($0.undated, $0.gone) = (1, [late.reference])
                ($0.coming, $0.comingSoon) = ([soon], 1)
                $0.holidaysUntil = Sample.day("2027-04-05")
            }, refused: [refused], undelivered: 2, faults: ["ledger '/x' cannot grow; free space"])
        let parsed = try ParsedLetter(letter)
        #expect(parsed.values("Subject") == ["Casewatch: 19 matters want attention this week"])
        #expect(
            parsed.text == """
                Not all is well.
                2 cases watched in the week of Monday 23 November 2026, 14 duties owed.

                For 1 week before this one no weekly letter could be written.

                WHAT WANTS ATTENTION

                12 duties are overdue:
                  BSCP-2026-014 decision[2]: was due Friday 20 November 2026
                  11 more

                1 due date cannot be computed; 'casewatchctl agenda' shows which.

                BSCP-2026-014: its case file is gone; its last record stays in force.

                All cases: a file was refused
                  BSCP-2026-018.yaml, line 4, column 12
                  not a date
                  The file is read again as soon as it is corrected.

                2 letters could not be delivered; 'casewatchctl spool list' shows why.

                ledger '/x' cannot grow; free space

                Bank holidays are published until Monday 5 April 2027 only: replace the file
                by the one that GOV.UK publishes now.

                WHAT COMES NEXT

                1 duty within seven days.
                  BSCP-2026-014 update#3: due Sunday 29 November 2026, act by Friday 27
                    November 2026

                Keep this line: it proves later that nothing recorded before it was changed
                or removed ('casewatchctl audit verify').
                  \(head)
                """)
    }

    @Test func `is one for each week, whatever it says`() throws {
        let first = letter()
        #expect(letter({ $0.owed = 5 }).identity == first.identity)
        #expect(letter({ $0.week = Sample.day("2026-11-30") }).identity != first.identity)
        #expect(first.notices == [] && first.alarms == [] && first.roles == [.businessManager])
    }

    /// Whoever adds a value here asks first whether it can hold anything that a case file says.
    @Test func `sees these values and no others`() {
        #expect(
            WeeklyView.values.map(\.name).sorted() == [
                "cases", "coming", "coming-soon", "faults", "gone", "head", "holidays-until", "missed", "more-overdue",
                "not-well", "overdue", "overdue-count", "owed", "refused", "undated", "undelivered", "week", "well",
            ])
        #expect(WeeklyLine.values.map(\.name).sorted() == ["act-by", "due", "duty", "reference", "title"])
    }
}
