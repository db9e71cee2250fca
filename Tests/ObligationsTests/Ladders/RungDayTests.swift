import CivilCalendar
import Obligations
import Testing

struct `A rung` {
    @Test(arguments: [
        // Ordinary days stay where they are.
        ("14 days before", "2026-12-15", "2026-12-01"), ("7 days before", "2026-12-15", "2026-12-08"),
        ("1 day after", "2026-12-15", "2026-12-16"), ("2 weeks before", "2026-12-15", "2026-12-01"),
        ("1 week after", "2026-12-15", "2026-12-22"), ("on the day", "2026-12-15", "2026-12-15"),
        // Up to the due date back over Easter, Christmas and weekends.
        ("2 days before", "2026-04-08", "2026-04-02"), ("on the day", "2026-04-05", "2026-04-02"),
        ("on the day", "2026-12-25", "2026-12-24"), ("3 days before", "2026-12-28", "2026-12-24"),
        ("3 days before", "2027-01-05", "2026-12-31"), ("1 day before", "2026-02-08", "2026-02-06"),
        // After it forward.
        ("1 day after", "2026-12-24", "2026-12-29"), ("1 day after", "2026-12-25", "2026-12-29"),
        ("7 days after", "2026-12-25", "2027-01-04"), ("1 day after", "2026-04-02", "2026-04-07"),
        ("1 day after", "2026-02-06", "2026-02-09"),
        // In working days.
        ("1 working day before", "2026-12-29", "2026-12-24"), ("2 working days before", "2026-04-08", "2026-04-02"),
        ("1 working day after", "2026-12-24", "2026-12-29"), ("3 working days after", "2026-12-24", "2026-12-31"),
        ("1 working day before", "2026-02-08", "2026-02-06"), ("1 working day after", "2026-02-07", "2026-02-09"),
    ])
    func `up to the due date moves back to a working day, and one after it forward`(
        _ when: String, _ due: String, _ expected: String
    ) {
        #expect(ladder([when]).rungs(due: due, until: "2020-01-01") == ["\(when) on \(expected)"])
    }

    @Test(arguments: [("2026-01-20", "2026-01-20"), ("2026-01-24", "2026-01-23"), ("2026-12-27", "2026-12-24")])
    func `at the start stands on the day on which the duty began`(_ opened: String, _ expected: String) {
        #expect(ladder(["start"]).rungs(due: "2027-06-01", opened: opened) == ["start on \(expected)"])
    }

    @Test func `before the duty began waits for its start`() {
        #expect(
            ladder(["start", "14 days before", "2 days before"]).rungs(due: "2026-02-27", opened: "2026-02-21") == [
                "14 days before on 2026-02-20", "start on 2026-02-20", "2 days before on 2026-02-25",
            ])
    }

    @Test func `of a duty counted back from a planned day has no start to wait for`() {
        let rungs = ladder(["start", "21 days before"]).schedule(
            for: Instance(
                key: InstanceKey(obligation: "copy"), state: .open, trigger: on("2026-06-20", "publication"),
                due: day("2026-06-12")),
            of: duty("copy", "at least 1 week before publication"), calendar: .real, until: day("2026-06-12"))
        #expect(rungs.map(\.line) == ["start on its own", "21 days before on 2026-05-22"])
    }

    @Test func `moves when a bank holiday is added`() {
        let calendar = WorkingCalendar(RealHolidays.englandAndWales.adding(day("2026-12-16")))
        #expect(ladder(["1 day after"]).rungs(due: "2026-12-15", calendar: calendar) == ["1 day after on 2026-12-17"])
    }

    @Test func `that is counted from a due date does not exist without one`() {
        let procedure = Procedure(duty("action", "on the date set by agreed"))
        let instance = procedure.instances(of: [on("2026-03-02", "agreed")], on: "2026-03-02")[0]
        let rungs = Procedure.usualLadder.schedule(
            for: instance, of: procedure.obligations[0], calendar: .real, until: day("2027-01-01"))
        #expect(rungs.map(\.line) == ["start on 2026-03-02"])
    }

    @Test func `after the date of a floor does not exist, since the floor is held by then`() {
        let procedure = Procedure(duty("keep", "for at least 12 months from published"))
        let instance = procedure.instances(of: [on("2026-03-12", "published")], on: "2026-03-12")[0]
        let rungs = Procedure.usualLadder.schedule(
            for: instance, of: procedure.obligations[0], calendar: .real, until: day("2028-01-01"))
        #expect(rungs.map(\.name) == ["start", "14 days before", "2 days before", "on the day"])
    }

    @Test func `after the event of a duty without due date is counted from that event`() {
        let prompt = duty("secure", "promptly after considered", basis: .advisory)
        let instance = Procedure(prompt).instances(of: [on("2026-03-02", "considered")], on: "2026-03-02")[0]
        let rungs = ladder(
            ["start", "1 working day after", "on the day", "7 days before"], ["every 7 days after 14 days"]
        )
        .schedule(for: instance, of: prompt, calendar: .real, until: day("2026-03-16"))
        #expect(
            rungs.map(\.line) == [
                "start on 2026-03-02", "1 working day after on 2026-03-03", "14 days after on 2026-03-16",
                "21 days after on 2026-03-23",
            ])
    }
}
