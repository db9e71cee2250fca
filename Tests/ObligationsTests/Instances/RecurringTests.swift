import CivilCalendar
import Obligations
import Testing

struct `A recurring duty` {
    private let procedure = Procedure(
        duty("update", "every 3 months from sent until concluded", metBy: ["given"]))

    @Test func `has an occurrence for each window that has begun`() {
        #expect(
            procedure.standing(of: on("2026-08-31", "sent"), on: "2027-02-28") == [
                "update#1 due 2026-11-30 overdue", "update#2 due 2027-02-28 open", "update#3 due 2027-05-31 open",
            ])
    }

    @Test(arguments: [
        ("2026-08-31", ["2026-11-30", "2027-02-28", "2027-05-31", "2027-08-31", "2027-11-30", "2028-02-29"]),
        ("2026-11-30", ["2027-02-28", "2027-05-30", "2027-08-30", "2027-11-30", "2028-02-29", "2028-05-30"]),
        ("2028-02-29", ["2028-05-29", "2028-08-29", "2028-11-29", "2029-02-28", "2029-05-29", "2029-08-29"]),
    ])
    func `counts every date from the original anchor`(_ anchor: String, _ dues: [String]) {
        let instances = procedure.instances(of: [on(anchor, "sent")], on: anchor, until: dues[4])
        #expect(instances.map(\.due) == dues.map(day))
        #expect(instances.map(\.key.description) == (1...6).map { "update#\($0)" })
    }

    @Test func `begins a window on the due date before it`() {
        let events = [on("2026-08-31", "sent")]
        #expect(procedure.instances(of: events, on: "2026-11-29").count == 1)
        #expect(
            procedure.instances(of: events, on: "2026-11-30").map(\.opened) == [day("2026-08-31"), day("2026-11-30")])
    }

    @Test func `shows the next occurrence where asked, and no further one`() {
        #expect(
            procedure.standing(of: on("2026-08-31", "sent"), on: "2026-09-01", showsNext: true) == [
                "update#1 due 2026-11-30 open", "update#2 due 2027-02-28 open",
            ])
    }

    @Test func `is met occurrence by occurrence, the oldest open one first`() {
        #expect(
            procedure.standing(
                of: on("2026-08-31", "sent"), on("2026-12-05", "given"), on("2027-02-27", "given"), on: "2027-03-01")
                == [
                    "update#1 due 2026-11-30 met_late 2026-12-05", "update#2 due 2027-02-28 met 2027-02-27",
                    "update#3 due 2027-05-31 open",
                ])
    }

    @Test func `is not met ahead of its window`() {
        #expect(
            procedure.standing(
                of: on("2026-08-31", "sent"), on("2026-09-05", "given"), on("2026-09-06", "given"),
                on("2026-10-07", "given"), on: "2026-12-01") == [
                    "update#1 due 2026-11-30 met 2026-09-05", "update#2 due 2027-02-28 open",
                ])
    }

    @Test func `is not met before it began`() {
        #expect(
            procedure.standing(of: on("2026-08-31", "sent"), on("2026-08-30", "given"), on: "2026-09-01") == [
                "update#1 due 2026-11-30 open"
            ])
    }

    @Test func `owes until the end what fell due before, and nothing after`() {
        #expect(
            procedure.standing(of: on("2026-08-31", "sent"), on("2027-03-15", "concluded"), on: "2027-09-01") == [
                "update#1 due 2026-11-30 overdue", "update#2 due 2027-02-28 overdue",
                "update#3 due 2027-05-31 cancelled 2027-03-15",
            ])
    }

    @Test func `owes what falls due on the last day`() {
        #expect(
            procedure.standing(of: on("2026-08-31", "sent"), on("2026-11-30", "concluded"), on: "2026-12-01") == [
                "update#1 due 2026-11-30 overdue"
            ])
    }

    @Test func `takes what is given late after the end for what was due before it`() {
        #expect(
            procedure.standing(
                of: on("2026-08-31", "sent"), on("2026-12-15", "concluded"), on("2026-12-20", "given"), on: "2027-09-01"
            )
                == [
                    "update#1 due 2026-11-30 met_late 2026-12-20", "update#2 due 2027-02-28 cancelled 2026-12-15",
                ])
    }

    @Test func `begins anew after its end, and counts on`() {
        #expect(
            procedure.standing(
                of: on("2026-08-31", "sent"), on("2026-09-10", "concluded"), on("2027-01-10", "sent"), on: "2027-01-11")
                == ["update#1 due 2026-11-30 cancelled 2026-09-10", "update#2 due 2027-04-10 open"])
    }

    @Test func `that ends on the day it began was never owed`() {
        #expect(procedure.standing(of: on("2026-08-31", "sent"), on("2026-08-31", "concluded"), on: "2026-09-01") == [])
    }

    @Test func `keeps its anchor when its trigger is recorded again`() {
        #expect(
            procedure.standing(of: on("2026-08-31", "sent"), on("2026-10-02", "sent"), on: "2026-10-02") == [
                "update#1 due 2026-11-30 open"
            ])
    }

    @Test func `is counted for each subject`() {
        #expect(
            procedure.standing(
                of: on("2026-08-31", "sent", for: "police"), on("2026-09-30", "sent", for: "health"),
                on("2026-10-05", "given", for: "police"), on("2026-10-05", "concluded", for: "health"), on: "2026-12-01"
            )
                == [
                    "update[health]#1 due 2026-12-30 cancelled 2026-10-05",
                    "update[police]#1 due 2026-11-30 met 2026-10-05",
                    "update[police]#2 due 2027-02-28 open",
                ])
    }

    @Test func `from a planned day is known before that day`() {
        let planning = Procedure(
            duty("update", "every 3 months from sent until concluded", metBy: ["given"]), events: ["sent": .planned])
        #expect(planning.standing(of: on("2026-08-31", "sent"), on: "2026-01-01") == ["update#1 due 2026-11-30 open"])
    }

    @Test func `goes on after a date that cannot be computed`() {
        let refusing = Procedure(
            duty("update", "every 3 months from sent until concluded", metBy: ["given"]), monthEnd: .refuse)
        #expect(
            refusing.standing(of: on("2026-08-31", "sent"), on: "2027-03-01") == [
                "update#1 no-corresponding-date open", "update#2 no-corresponding-date open",
                "update#3 due 2027-05-31 open",
            ])
        #expect(
            refusing.standing(of: on("2026-08-31", "sent"), on("2026-10-01", "concluded"), on: "2027-03-01") == [
                "update#1 no-corresponding-date cancelled 2026-10-01"
            ])
    }
}

struct `A quarterly duty` {
    @Test(arguments: [
        (QuarterReading.anchored, ["2026-11-10", "2027-02-10", "2027-05-10"]),
        (.calendar, ["2026-09-30", "2026-12-31", "2027-03-31", "2027-06-30"]),
        (.financial, ["2026-09-30", "2026-12-31", "2027-03-31", "2027-06-30"]),
    ])
    func `falls due by the reading of a quarter`(_ quarter: QuarterReading, _ dues: [String]) {
        let procedure = Procedure(
            duty("update", "every quarter from sent until concluded", metBy: ["given"]), quarter: quarter)
        let instances = procedure.instances(of: [on("2026-08-10", "sent")], on: "2027-03-31")
        #expect(instances.map(\.due) == dues.map(day))
    }
}
