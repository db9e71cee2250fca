import CivilCalendar
import Obligations
import Testing

/// A case that came to the Chair on 24 November 2026, followed over Christmas by the shipped ladders.
struct `The shipped ladders over Christmas` {
    @Test func `remind the Chair of a decision and escalate it`() {
        #expect(
            rungs(of: "chair-decision", [on("2026-11-24", "brought-to-chair")], until: "2027-01-14") == [
                "start on 2026-11-24", "14 days before on 2026-12-10", "7 days before on 2026-12-17",
                "2 days before on 2026-12-22", "on the day on 2026-12-24", "1 day after on 2026-12-29, level 1",
                "7 days after on 2026-12-31, level 2", "14 days after on 2027-01-07, level 3",
                "21 days after on 2027-01-14, level 3",
            ])
    }

    @Test func `remind the Chair of what the national panel is to be told`() {
        let events = [on("2026-11-24", "brought-to-chair"), on("2026-12-22", "no-review-decided")]
        #expect(
            Shipped.serious.standing("chair-decision", of: events, on: "2026-12-22")
                == "due 2026-12-24 met 2026-12-22")
        #expect(
            rungs(of: "panel-not-arranged-notice", events, until: "2027-01-05").prefix(5) == [
                "start on 2026-12-22", "7 days before on 2026-12-29", "3 days before on 2026-12-31",
                "1 day before on 2027-01-04", "on the day on 2027-01-05",
            ])
    }

    /// On which days the rungs of a duty are said, up to a day.
    private func rungs(of name: ObligationName, _ events: [CaseEvent], until last: String) -> [String] {
        let procedure = Shipped.serious
        guard let duty = procedure.obligation(name), let ladder = procedure.ladders[duty.ladder],
            let instance = procedure.instances(of: events, on: last).first(where: { $0.key.obligation == name })
        else { return [] }
        return ladder.schedule(for: instance, of: duty, calendar: Shipped.calendar, until: day(last)).filter { rung in
            rung.day.map { $0 <= day(last) } ?? true
        }.map { rung in
            "\(rung.name) on \(rung.day?.description ?? "its own")" + (rung.level > 0 ? ", level \(rung.level)" : "")
        }
    }
}
