import CivilCalendar
import Obligations
import Testing

struct `A closing event` {
    private let procedure = Procedure(
        duty("decision", "within 1 month of brought", metBy: ["decided", "declined"]),
        duty("imr", "within 1 month of requested", metBy: ["completed"]))

    @Test(arguments: ["decided", "declined"])
    func `meets the duty when it comes by the due date`(_ closing: EventName) {
        let standing = procedure.standing(of: on("2026-01-20", "brought"), on("2026-02-20", closing), on: "2026-03-20")
        #expect(standing == ["decision due 2026-02-20 met 2026-02-20"])
    }

    @Test func `on the day of the trigger meets it`() {
        let standing = procedure.standing(
            of: on("2026-01-20", "brought"), on("2026-01-20", "decided"), on: "2026-01-20")
        #expect(standing == ["decision due 2026-02-20 met 2026-01-20"])
    }

    @Test func `before the trigger does not`() {
        let standing = procedure.standing(
            of: on("2026-01-20", "brought"), on("2026-01-19", "decided"), on: "2026-01-20")
        #expect(standing == ["decision due 2026-02-20 open"])
    }

    @Test func `after the due date meets it late for ever, and the days are known`() {
        let instance = procedure.instances(
            of: [on("2026-01-20", "brought"), on("2026-02-24", "decided")], on: "2027-02-24"
        ).first
        #expect(instance?.line == "decision due 2026-02-20 met_late 2026-02-24")
        #expect(instance?.daysLeft(on: day("2027-02-24")) == -4)
    }

    @Test func `counts by its date in the record, not by when it was typed`() {
        let events = [on("2026-01-20", "brought")]
        #expect(procedure.instances(of: events, on: "2026-03-20").map(\.state) == [.overdue])
        let typed = procedure.instances(of: events + [on("2026-02-19", "decided")], on: "2026-03-20")
        #expect(typed.map(\.state) == [.met])
        #expect(typed.first?.daysLeft(on: day("2026-03-20")) == 1)
    }

    @Test func `closes all instances that are open`() {
        let standing = procedure.standing(
            of: on("2026-01-20", "brought"), on("2026-02-05", "brought"), on("2026-02-25", "decided"),
            on("2026-03-01", "brought"), on: "2026-03-02")
        #expect(
            standing == [
                "decision due 2026-02-20 met_late 2026-02-25", "decision#2 due 2026-03-05 met 2026-02-25",
                "decision#3 due 2026-04-01 open",
            ])
    }

    @Test func `of several the first one counts`() {
        let standing = procedure.standing(
            of: on("2026-01-20", "brought"), on("2026-02-18", "declined"), on("2026-02-10", "decided"), on: "2026-03-02"
        )
        #expect(standing == ["decision due 2026-02-20 met 2026-02-10"])
    }

    @Test func `closes only instances of its own subject`() {
        let standing = procedure.standing(
            of: on("2026-03-02", "requested", for: "police"), on("2026-03-02", "requested", for: "health"),
            on("2026-03-02", "requested"), on("2026-03-20", "completed", for: "police"),
            on("2026-03-21", "completed"), on: "2026-03-21")
        #expect(
            standing == [
                "imr due 2026-04-02 met 2026-03-21", "imr[health] due 2026-04-02 open",
                "imr[police] due 2026-04-02 met 2026-03-20",
            ])
    }

    @Test func `for somebody without an instance closes nothing`() {
        let standing = procedure.standing(
            of: on("2026-03-02", "requested"), on("2026-03-20", "completed", for: "police"), on: "2026-03-21")
        #expect(standing == ["imr due 2026-04-02 open"])
    }
}

struct `A duty counted back from a planned day` {
    private let procedure = Procedure(
        duty("copy", "at least 1 week before publication", metBy: ["sent"]), events: ["publication": .planned])

    @Test func `is met by what is done before that day`() {
        let standing = procedure.standing(
            of: on("2026-06-20", "publication"), on("2026-06-01", "sent"), on: "2026-06-02")
        #expect(standing == ["copy due 2026-06-12 met 2026-06-01"])
    }

    @Test func `is met late by what is done in the days that should lie between`() {
        let standing = procedure.standing(
            of: on("2026-06-20", "publication"), on("2026-06-13", "sent"), on: "2026-06-13")
        #expect(standing == ["copy due 2026-06-12 met_late 2026-06-13"])
    }

    @Test func `is owed anew for a report that is published again`() {
        let standing = procedure.standing(
            of: on("2026-06-20", "publication"), on("2026-06-01", "sent"), on("2026-09-20", "publication"),
            on: "2026-07-01")
        #expect(standing == ["copy due 2026-06-12 met 2026-06-01", "copy#2 due 2026-09-12 open"])
    }

    @Test func `knows no first day before which it could not be done`() {
        let instances = procedure.instances(of: [on("2026-06-20", "publication")], on: "2026-01-01")
        #expect(instances.map(\.opened) == [nil])
    }
}
