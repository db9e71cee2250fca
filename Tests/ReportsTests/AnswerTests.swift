import CivilCalendar
import Obligations
import Testing

@testable import Reports

struct `The answer that stands first` {
    private static let late = duty("a", .overdue, due: "2026-10-28", daysLeft: -23)
    private static let open = duty("b", .open, due: "2026-12-11", daysLeft: 21)
    private static let prompt = duty("c", .open, basis: .advisory)
    private static let incomplete = duty("d", .incomplete, due: "2026-10-28", daysLeft: -23)

    @Test(
        arguments: [
            ([], "Nothing with a stated limit is open"),
            ([prompt], "Nothing with a stated limit is open"),
            ([open], "The 1 open duty is not overdue"),
            ([open, open, prompt], "None of 2 duties is overdue"),
            ([late, open, open], "1 of 3 duties is overdue"),
            ([late, incomplete, open], "2 of 3 duties are overdue"),
            ([late], "1 of 1 duty is overdue"),
            ([duty("e", .met, due: "2026-10-28", closed: "2026-10-27")], "Nothing with a stated limit is open"),
            ([open, duty("f", .open)], "None of 2 duties is overdue, 1 has no date"),
            (
                [open, duty("g", .breached, due: "2026-10-28", daysLeft: 3)],
                "The 1 open duty is not overdue, 1 ended too soon"
            ),
        ] as [([ReportedDuty], String)])
    func `says how many duties are overdue, and what else shouts`(duties: [ReportedDuty], answer: String) {
        #expect(StandingCount(duties).answer == answer)
    }

    @Test func `counts prompts apart, since they are never overdue`() {
        let count = StandingCount([Self.late, Self.open, Self.prompt])
        #expect(count.counted == "2 duties with a stated limit are still to be done; 1 prompt without one is open.")
        #expect(
            StandingCount([]).counted
                == "No duty with a stated limit is still to be done; no prompts without one are open.")
    }
}
