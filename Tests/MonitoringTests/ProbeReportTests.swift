import Control
import Monitoring
import Testing

struct `A probe` {
    @Test func `says in one line that all is well, with its numbers`() {
        #expect(
            report(status()).line
                == "CASEWATCH OK - 12 cases, 3 open, 0 overdue | cases=12 open=3 overdue=0;0 refused=0;0 queued=0 "
                + "failed=0;0;10 age=0s;14400;86400 faults=0;0 warnings=0 holidays=763;30:")
    }

    @Test(
        arguments: [
            (status(overdue: 2), .warning, "2 duties overdue"),
            (status(overdue: 1), .warning, "1 duty overdue"),
            (status(refused: 1), .warning, "1 file refused"),
            (status(failed: 3), .warning, "3 letters failed"),
            (status(failed: 11), .critical, "11 letters failed"),
            (status(holidays: "2026-12-01"), .warning, "bank holidays end in 7 days"),
            (status(holidays: "2026-11-20"), .warning, "bank holidays ended 4 days ago"),
            (status(faults: [.init(part: "clock", problem: "p")]), .warning, "1 fault (clock)"),
            (status(faults: [.init(part: "ledger", problem: "p")]), .critical, "1 fault (ledger)"),
            (status(faults: [.init(part: "spool", problem: "p")]), .critical, "1 fault (spool)"),
            (status(faults: [.init(part: "case store", problem: "p")]), .critical, "1 fault (case store)"),
            (status(warnings: ["a word"]), .ok, "12 cases"),
        ] as [(Interface.StatusReply, Verdict, String)])
    func `concludes from a status`(status: Interface.StatusReply, verdict: Verdict, finding: String) {
        let report = report(status)
        #expect(report.verdict == verdict)
        #expect(report.line.hasPrefix("CASEWATCH \(verdict.word) - \(finding)"))
    }

    @Test(
        arguments: [
            ("2026-11-24T08:00:00Z", .queued, .ok, "age=3600s;"),
            ("2026-11-24T04:00:00Z", .queued, .warning, "a letter waits since 5 hours"),
            ("2026-11-24T04:00:00Z", .intended, .warning, "age=18000s;"),
            ("2026-11-22T08:00:00Z", .sending, .critical, "a letter waits since 2 days"),
            ("2026-11-01T08:00:00Z", .sent, .ok, "age=0s;"),
            ("2026-11-01T08:00:00Z", .failed, .ok, "age=0s;"),
        ] as [(String, Interface.Letter.State, Verdict, String)])
    func `concludes from a letter that waits`(
        created: String, state: Interface.Letter.State, verdict: Verdict, part: String
    ) {
        let report = report(status(), letters: [letter(state, created: created)])
        #expect(report.verdict == verdict)
        #expect(report.line.contains(part))
    }

    @Test func `goes by the ranges that were chosen`() throws {
        var limits = Limits.usual
        limits.warning[.overdue] = AcceptableRange("5")
        limits.critical[.overdue] = AcceptableRange("9")
        #expect(report(status(overdue: 5), within: limits).verdict == .ok)
        #expect(report(status(overdue: 6), within: limits).verdict == .warning)
        #expect(report(status(overdue: 10), within: limits).verdict == .critical)
        #expect(report(status(overdue: 10), within: limits).line.contains(" overdue=10;5;9 "))
    }

    @Test func `names the gravest finding first`() {
        #expect(
            report(status(overdue: 2, failed: 11)).line
                .hasPrefix("CASEWATCH CRITICAL - 11 letters failed, 2 duties overdue; 12 cases, 3 open, 2 overdue | "))
    }

    @Test func `keeps to its one line, and to the left of the numbers, whatever it has to say`() {
        #expect(ProbeReport(.unknown, because: "a | b\nc").line == "CASEWATCH UNKNOWN - a / b c")
    }

    @Test func `tells that a number is not known`() {
        #expect(report(status(holidays: "")).line.contains(" holidays=U;30:"))
    }
}
