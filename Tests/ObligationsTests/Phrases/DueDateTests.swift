import CivilCalendar
import Obligations
import Testing

struct `A due date` {
    @Test(arguments: [
        // The day of the event is excluded.
        ("within 14 days of E", "2026-03-02", "2026-03-16"),
        ("within 2 weeks of E", "2026-03-02", "2026-03-16"),
        // Neither weekends nor holidays move it.
        ("within 14 days of E", "2026-12-18", "2027-01-01"),
        ("within 1 month of E", "2026-11-25", "2026-12-25"),
        // The corresponding date, whatever the lengths of the months.
        ("within 1 month of E", "2026-04-30", "2026-05-30"),
        ("within 4 months of E", "1978-09-30", "1979-01-30"),
        ("within 1 year of E", "2026-02-28", "2027-02-28"),
        ("within 1 year of E", "2028-02-29", "2029-02-28"),
        // Working days after the event.
        ("within 5 working days of E", "2026-12-23", "2027-01-04"),
        ("within 5 working days of E", "2026-11-28", "2026-12-04"),
        ("for at least 12 months from E", "2026-03-12", "2027-03-12"),
        ("for at least 90 days from E", "2026-01-01", "2026-04-01"),
        ("for at least 2 weeks from E", "2026-01-01", "2026-01-15"),
        ("for at least 1 year from E", "2028-02-29", "2029-02-28"),
    ])
    func `is counted forward from the event`(_ text: String, _ trigger: String, _ due: String) throws {
        #expect(try counted(text, from: on(trigger, "E")) == day(due))
    }

    @Test(arguments: [
        ("at least 1 week before E", BeforeReading.clearDays, "2026-03-20", "2026-03-12"),
        ("at least 1 week before E", .plain, "2026-03-20", "2026-03-13"),
        ("at least 7 days before E", .clearDays, "2026-03-20", "2026-03-12"),
        ("at least 3 days before E", .clearDays, "2006-10-20", "2006-10-16"),
        ("at least 3 days before E", .plain, "2006-10-20", "2006-10-17"),
        ("at least 7 working days before E", .plain, "2026-11-30", "2026-11-19"),
        ("at least 7 working days before E", .clearDays, "2027-01-08", "2026-12-24"),
    ])
    func `is counted back by the reading`(
        _ text: String, _ before: BeforeReading, _ trigger: String, _ due: String
    ) throws {
        #expect(try counted(text, from: on(trigger, "E"), before: before) == day(due))
    }

    @Test(arguments: [
        (QuarterReading.anchored, "2026-11-30", ["2027-02-28", "2027-05-30", "2027-08-30", "2027-11-30"]),
        (.anchored, "2026-08-31", ["2026-11-30", "2027-02-28", "2027-05-31", "2027-08-31"]),
        (.anchored, "2028-02-29", ["2028-05-29", "2028-08-29", "2028-11-29", "2029-02-28"]),
        (.calendar, "2026-08-31", ["2026-09-30", "2026-12-31", "2027-03-31", "2027-06-30"]),
        (.financial, "2026-08-31", ["2026-09-30", "2026-12-31", "2027-03-31", "2027-06-30"]),
        // What is sent on the last day of a quarter is first reported on at the end of the next.
        (.calendar, "2026-09-30", ["2026-12-31", "2027-03-31", "2027-06-30", "2027-09-30"]),
    ])
    func `of a quarter is counted from the original anchor or ends with a quarter`(
        _ reading: QuarterReading, _ anchor: String, _ dues: [String]
    ) throws {
        for (index, due) in dues.enumerated() {
            let counted = try counted(
                "every quarter from E until E2", from: on(anchor, "E"), occurrence: index + 1, quarter: reading)
            #expect(counted == day(due))
        }
    }

    @Test(arguments: [
        (1, 3, "2027-03-31"), (1, 5, "2027-05-31"), (3, 2, "2027-06-30"), (12, 2, "2028-12-31"), (6, 4, "2028-12-31"),
    ])
    func `of the k-th occurrence is counted from the original anchor`(_ months: Int, _ k: Int, _ due: String) throws {
        let counted = try counted(
            "every \(months) months from E until E2", from: on("2026-12-31", "E"), occurrence: k)
        #expect(counted == day(due))
    }

    @Test func `may be set by the event itself`() throws {
        #expect(
            try counted("on the date set by E", from: on("2026-03-02", "E", until: "2026-12-25")) == day("2026-12-25"))
        #expect(throws: DueProblem.noDateSet) { try counted("on the date set by E", from: on("2026-03-02", "E")) }
    }

    @Test func `does not exist for what is to be done promptly`() throws {
        #expect(try counted("promptly after E", from: on("2026-03-02", "E")) == nil)
    }

    @Test(arguments: [
        ("within 1 month of E", "2026-01-31"), ("within 6 months of E", "2026-08-30"),
        ("within 1 year of E", "2028-02-29"),
        ("for at least 6 months from E", "2026-08-31"), ("every 3 months from E until E2", "2026-11-30"),
        ("every quarter from E until E2", "2026-11-30"),
    ])
    func `is not invented where the reading refuses a month without that day`(_ text: String, _ trigger: String) {
        #expect(throws: DueProblem.noCorrespondingDate) { try counted(text, from: on(trigger, "E"), monthEnd: .refuse) }
    }

    @Test(arguments: [
        "within 1 day of E", "every 3 months from E until E2", "promptly after E", "on the date set by E",
    ])
    func `is not counted outside the years in which procedures apply`(_ text: String) {
        for year in ["0001", "1899", "2200", "9999"] {
            #expect(throws: DueProblem.outOfRange) {
                try counted(text, from: on("\(year)-06-15", "E", until: "2026-01-01"))
            }
        }
        #expect(throws: DueProblem.outOfRange) {
            try counted("on the date set by E", from: on("2026-01-01", "E", until: "9999-12-31"))
        }
    }

    @Test(arguments: [
        ("within 1 month of E", "2028-11-26", false), ("within 1 month of E", "2028-11-27", true),
        ("at least 7 working days before E", "2028-12-27", true),
        ("at least 7 working days before E", "2028-12-22", false),
    ])
    func `is provisional beyond the published holidays`(_ text: String, _ trigger: String, _ isProvisional: Bool) throws
    {
        let rule = rule()
        let event = on(trigger, "E")
        let due = try #require(try rule.due(phrase(text), from: event))
        #expect(rule.isProvisional(due, by: phrase(text), from: event) == isProvisional)
    }

    private func counted(
        _ text: String, from event: CaseEvent, occurrence: Int = 1, monthEnd: MonthEnd = .clamp,
        before: BeforeReading = .clearDays, quarter: QuarterReading = .anchored
    ) throws -> CivilDate? {
        try rule(monthEnd: monthEnd, before: before, quarter: quarter)
            .due(phrase(text), from: event, occurrence: occurrence)
    }

    private func rule(
        monthEnd: MonthEnd = .clamp, before: BeforeReading = .clearDays, quarter: QuarterReading = .anchored
    ) -> DueRule {
        DueRule(readings: Readings(monthEnd: monthEnd, before: before, quarter: quarter), calendar: .real)
    }
}
