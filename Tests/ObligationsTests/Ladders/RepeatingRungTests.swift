import CivilCalendar
import Obligations
import Testing

struct `A repeating rung` {
    @Test(arguments: [
        (
            "every 7 days after 14 days", "2026-03-20",
            ["14 days after on 2026-03-16", "21 days after on 2026-03-23"]
        ),
        (
            "every 1 week after 2 weeks", "2026-03-23",
            ["14 days after on 2026-03-16", "21 days after on 2026-03-23", "28 days after on 2026-03-30"]
        ),
        (
            "every 2 working days after 3 working days", "2026-03-06",
            ["3 working days after on 2026-03-05", "5 working days after on 2026-03-09"]
        ),
        // Easter: 3 to 6 April.
        (
            "every 7 days after 32 days", "2026-04-03",
            ["32 days after on 2026-04-07", "39 days after on 2026-04-10"]
        ),
        (
            "every 5 working days after 7 days", "2026-03-13",
            ["7 days after on 2026-03-09", "14 days after on 2026-03-16"]
        ),
        (
            "every 7 days after 5 working days", "2026-03-13",
            ["7 days after on 2026-03-09", "14 days after on 2026-03-16"]
        ),
    ])
    func `is named by its day, and comes once more than it is reached`(
        _ when: String, _ horizon: String, _ rungs: [String]
    ) {
        #expect(ladder([when]).rungs(due: "2026-03-02", until: horizon) == rungs)
    }

    @Test func `is there once before it is ever reached`() {
        #expect(
            ladder(["every 7 days after 14 days"]).rungs(due: "2026-03-02", until: "2026-01-01") == [
                "14 days after on 2026-03-16"
            ])
    }

    @Test func `gives way to a rung of the same day that goes higher`() {
        let ladder = ladder(["every 7 days after 7 days"], [], ["21 days after"])
        let rungs = ladder.schedule(
            for: Instance(key: InstanceKey(obligation: "a"), state: .open, due: day("2026-03-02")),
            of: duty("a", "on the date set by agreed"), calendar: .real, until: day("2026-03-23"))
        #expect(rungs.map(\.level) == [0, 0, 2, 0])
        #expect(rungs.map(\.name) == ["7 days after", "14 days after", "21 days after", "28 days after"])
    }

    @Test(arguments: ["every 1 day after 1 day", "every 1 working day after 1 working day"])
    func `of which nothing is heard for years is told apart as far as anybody would look back`(_ when: String) {
        let rungs = ladder([when]).rungs(due: "1900-01-01", until: "2026-03-02")
        #expect(rungs.count == 401)
        #expect(rungs.suffix(2).map { $0.suffix(10) } == ["2026-03-02", "2026-03-03"])
    }

    @Test func `ends with the years that are counted`() {
        let rungs = ladder(["every 9999 working days after 9999 working days"]).rungs(
            due: "2199-12-31", until: "9999-12-31")
        #expect(rungs.count == 1)
        #expect(ladder(["every 1 day after 9999 days"]).rungs(due: "2190-01-01", until: "9999-12-31").count == 1)
    }
}
