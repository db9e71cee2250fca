import CivilCalendar
import Obligations
import Testing

struct `The order of severity` {
    @Test func `is that of the days`() {
        #expect(
            ladder(["on the day", "start", "2 days before", "14 days before"], ["7 days after", "1 day after"]).rungs(
                due: "2026-03-20", opened: "2026-02-20") == [
                    "start on 2026-02-20", "14 days before on 2026-03-06", "2 days before on 2026-03-18",
                    "on the day on 2026-03-20", "1 day after on 2026-03-23", "7 days after on 2026-03-27",
                ])
    }

    @Test func `of rungs that move onto one day is that of where they stand`() {
        #expect(
            ladder(["1 day before", "on the day", "2 days before"], ["1 day after", "2 days after"]).rungs(
                due: "2026-12-27") == [
                    "2 days before on 2026-12-24", "1 day before on 2026-12-24", "on the day on 2026-12-24",
                    "1 day after on 2026-12-29", "2 days after on 2026-12-29",
                ])
    }

    @Test func `of rungs that stand on one day is that of the levels`() {
        let ladder = Ladder([
            Rung(when: .after(.weeks(1)), level: 2), Rung(when: .after(.days(7)), level: 1),
            Rung(when: .after(.workingDays(5)), level: 0),
        ])
        #expect(
            ladder.rungs(due: "2026-03-02") == [
                "5 working days after on 2026-03-09", "7 days after on 2026-03-09", "1 week after on 2026-03-09",
            ])
    }

    @Test func `is the same in every run, whatever the rungs are called`() {
        let rungs = ladder(["7 days before", "1 week before", "5 working days before"])
        #expect(
            rungs.rungs(due: "2026-03-20") == [
                "1 week before on 2026-03-13", "5 working days before on 2026-03-13", "7 days before on 2026-03-13",
            ])
    }

    @Test func `never puts the start of a duty above its due date, however late it begins`() {
        #expect(
            ladder(["start", "14 days before", "on the day"], ["1 day after"]).rungs(
                due: "2026-03-02", opened: "2026-03-20")
                == [
                    "14 days before on 2026-03-20", "start on 2026-03-20", "on the day on 2026-03-02",
                    "1 day after on 2026-03-03",
                ])
    }
}
