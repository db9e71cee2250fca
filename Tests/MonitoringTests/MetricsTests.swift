import Control
import Monitoring
import Testing

struct `The metrics` {
    private func metrics(
        _ status: Interface.StatusReply, duties: [Interface.Instance] = []
    ) -> [String] {
        Metrics(status, Vitals(status, letters: []), duties: duties).text.split(separator: "\n").map(String.init)
    }

    @Test func `count duties by obligation, role and state, and name no case and no service`() {
        let lines = metrics(
            status(),
            duties: [duty("BSCP-2026-014", .open), duty("BSCP-2026-015", .open), duty("BSCP-2026-016", .metLate)])
        #expect(
            lines.contains(#"casewatch_duties{obligation="chair-decision",role="board-chair",state="open"} 2"#))
        #expect(
            lines.contains(#"casewatch_duties{obligation="chair-decision",role="board-chair",state="met_late"} 1"#))
        #expect(!lines.contains { $0.contains("BSCP") || $0.contains("police") })
    }

    @Test func `tell of every metric what it is, before its samples, and end with their mark`() {
        let lines = metrics(
            status(faults: [.init(part: "ledger", problem: "p")]), duties: [duty("BSCP-2026-014", .open)])
        var told: Set<Substring> = []
        for line in lines.dropLast() {
            let words = line.split(separator: " ", maxSplits: 3)
            if words[1] == "TYPE" { told.insert(words[2]) }
            guard !line.hasPrefix("#") else { continue }
            #expect(told.contains(line.prefix { $0 != " " && $0 != "{" }))
        }
        #expect(lines.last == "# EOF")
        #expect(lines.contains(#"casewatch_faulty_part{part="ledger"} 1"#))
        #expect(lines.contains("casewatch_holidays_left_days 763"))
        #expect(lines.contains("casewatch_start_time_seconds 1795161600"))
    }

    @Test func `write what a label may not hold as it is`() {
        let lines = metrics(status(), duties: [duty("BSCP-2026-014", .open, owner: "a\"b\\c\nd")])
        #expect(lines.contains { $0.contains(#"role="a\"b\\c\nd""#) })
    }

    @Test func `say that nobody answers`() {
        #expect(Metrics.unanswered.hasSuffix("casewatch_up 0\n# EOF\n"))
    }
}
