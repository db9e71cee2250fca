import CivilCalendar
import Obligations
import Testing

struct `An extension` {
    private let procedure = Procedure(
        duty("completion", "within 6 months of decided", metBy: ["approved"], extendedBy: "extended"))

    @Test func `sets the due date`() {
        let instance = procedure.instances(
            of: [on("2026-02-10", "decided"), on("2026-06-01", "extended", until: "2026-12-01")], on: "2026-09-01"
        ).first
        #expect(instance?.line == "completion due 2026-12-01 open")
        #expect(instance?.extended == on("2026-06-01", "extended", until: "2026-12-01"))
        #expect(instance?.actBy == day("2026-12-01"))
    }

    @Test func `of several the latest recorded stands, even where its date is earlier`() {
        let standing = procedure.standing(
            of: on("2026-02-10", "decided"), on("2026-08-01", "extended", until: "2026-11-01"),
            on("2026-06-01", "extended", until: "2026-12-01"), on: "2026-09-01")
        #expect(standing == ["completion due 2026-11-01 open"])
    }

    @Test func `of two recorded on one day the one to the later date stands, in whatever order`() {
        let events = ["2026-11-01", "2026-12-01"].map { on("2026-06-01", "extended", until: $0) }
        for extensions in [events, events.reversed()] {
            let instances = procedure.instances(of: [on("2026-02-10", "decided")] + extensions, on: "2026-09-01")
            #expect(instances.map(\.due) == [day("2026-12-01")])
        }
    }

    @Test func `recorded on the day on which the duty is met still counts`() {
        let standing = procedure.standing(
            of: on("2026-02-10", "decided"), on("2026-08-20", "extended", until: "2026-12-01"),
            on("2026-08-20", "approved"), on: "2026-09-01")
        #expect(standing == ["completion due 2026-12-01 met 2026-08-20"])
    }

    @Test func `that is edited later counts as it now stands`() {
        let standing = procedure.standing(
            of: on("2026-02-10", "decided"), on("2026-06-01", "extended", until: "2027-01-15"), on: "2026-09-01")
        #expect(standing == ["completion due 2027-01-15 open"])
    }

    @Test func `recorded after the due date makes an overdue duty open again`() {
        let events = [on("2026-02-10", "decided"), on("2026-08-20", "extended", until: "2026-12-01")]
        #expect(procedure.instances(of: events, on: "2026-08-19").map(\.state) == [.overdue])
        #expect(procedure.instances(of: events, on: "2026-08-20").map(\.state) == [.open])
    }

    @Test func `runs out like any due date`() {
        let standing = procedure.standing(
            of: on("2026-02-10", "decided"), on("2026-06-01", "extended", until: "2026-12-01"),
            on("2026-12-03", "approved"), on: "2026-12-03")
        #expect(standing == ["completion due 2026-12-01 met_late 2026-12-03"])
    }

    @Test(arguments: [("2026-02-09", "2026-12-01"), ("2026-07-02", "2027-01-01")])
    func `before the duty began or after it was met changes nothing`(_ date: String, _ until: String) {
        let standing = procedure.standing(
            of: on("2026-02-10", "decided"), on("2026-07-01", "approved"), on(date, "extended", until: until),
            on: "2026-09-01")
        #expect(standing == ["completion due 2026-08-10 met 2026-07-01"])
    }

    @Test func `without a date changes nothing`() {
        let standing = procedure.standing(
            of: on("2026-02-10", "decided"), on("2026-06-01", "extended"), on: "2026-06-02")
        #expect(standing == ["completion due 2026-08-10 open"])
    }

    @Test func `to a year in which nothing is counted is a date that cannot be computed`() {
        let standing = procedure.standing(
            of: on("2026-02-10", "decided"), on("2026-06-01", "extended", until: "9999-12-31"), on: "2026-06-02")
        #expect(standing == ["completion out-of-range open"])
    }
}
