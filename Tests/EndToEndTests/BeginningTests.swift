import TestSupport
import Testing

struct `An occurrence of a recurring duty` {
    private func partnership() throws -> Partnership {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: action-plan-sent")
        return partnership
    }

    @Test func `begins where the one before is due, and the first with its event`() throws {
        let shown = try partnership().ask("show", "BSCP-2026-014", "--today", "2026-08-01").output
        for line in [
            "2026-01-20  quarterly-update#1 begins", "2026-04-20  quarterly-update#2 begins",
            "2026-07-20  quarterly-update#3 begins",
        ] {
            #expect(shown.contains("  \(line)"), "\(shown)")
        }
    }

    @Test(arguments: [[], ["--state", "overdue"], ["--from", "2026-07-01", "--to", "2026-07-31", "--state", "all"]])
    func `begins on that day in a table too, whatever else it shows`(narrowed: [String]) throws {
        let partnership = try partnership()
        let table = try Program.ctl.run(
            ["--config", partnership.settings, "agenda", "--csv", "--today", "2026-08-01"] + narrowed)
        let row = table.output.split(separator: "\n").first { $0.contains(",quarterly-update#2,") }
        #expect(row?.contains(",2026-04-20,") == true, "\(table.output)")
        #expect(table.output.contains("quarterly-update#3") == narrowed.isEmpty)
        let wrong = try partnership.ask("agenda", "--csv", "--from", "2026-02-30")
        #expect(wrong.status == 2)
    }
}
