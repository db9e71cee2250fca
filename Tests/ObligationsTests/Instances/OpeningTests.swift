import CivilCalendar
import Obligations
import Testing

struct `An instance` {
    private let procedure = Procedure(
        duty("decision", "within 1 month of brought", metBy: ["decided"]),
        duty("imr", "within 1 month of requested", metBy: ["completed"]))

    @Test func `waits while its trigger is not recorded`() {
        let instances = Evaluation(procedure: procedure, calendar: .real, asOf: day("2026-01-20"))
            .instances(of: Case(on("2026-01-19", "decided")))
        #expect(instances.map(\.line) == ["decision waiting", "imr waiting"])
        #expect(instances.allSatisfy { !$0.state.isOwed && $0.trigger == nil && $0.due == nil && $0.actBy == nil })
    }

    @Test func `is opened by its trigger`() throws {
        let instance = try #require(procedure.instances(of: [on("2026-01-20", "brought")], on: "2026-01-20").first)
        #expect(instance.line == "decision due 2026-02-20 open")
        #expect(instance.trigger == on("2026-01-20", "brought"))
        #expect(instance.opened == day("2026-01-20"))
    }

    @Test func `is opened by every trigger, numbered from the second on`() {
        let standing = procedure.standing(
            of: on("2026-03-02", "brought"), on("2026-01-20", "brought"), on("2026-02-05", "brought"), on: "2026-03-02")
        #expect(
            standing == [
                "decision due 2026-02-20 overdue", "decision#2 due 2026-03-05 open", "decision#3 due 2026-04-02 open",
            ])
    }

    @Test func `is opened for each subject`() {
        let standing = procedure.standing(
            of: on("2026-03-02", "requested", for: "police"), on("2026-03-04", "requested", for: "health"),
            on("2026-03-09", "requested", for: "police"), on("2026-03-02", "requested"), on: "2026-03-10")
        #expect(
            standing == [
                "imr due 2026-04-02 open", "imr[health] due 2026-04-04 open", "imr[police] due 2026-04-02 open",
                "imr[police]#2 due 2026-04-09 open",
            ])
    }

    @Test func `is overdue from the day after its due date`() {
        let events = [on("2026-01-20", "brought")]
        #expect(procedure.instances(of: events, on: "2026-02-20").map(\.state) == [.open])
        #expect(procedure.instances(of: events, on: "2026-02-21").map(\.state) == [.overdue])
    }

    @Test(arguments: [("2026-11-25", "2026-12-24"), ("2026-11-24", "2026-12-24"), ("2026-03-05", "2026-04-02")])
    func `is to be acted on by the last working day on or before its due date`(_ trigger: String, _ actBy: String) {
        let instances = procedure.instances(of: [on(trigger, "brought")], on: trigger)
        #expect(instances.map(\.actBy) == [day(actBy)])
    }

    @Test func `is provisional beyond the published holidays`() {
        let instances = procedure.instances(
            of: [on("2028-11-26", "brought"), on("2028-12-26", "brought")], on: "2029-01-01")
        #expect(instances.map(\.isProvisional) == [false, true])
    }

    @Test func `comes in the order of the procedure`() {
        let instances = procedure.instances(
            of: [on("2026-01-02", "requested"), on("2026-02-01", "brought")], on: "2026-02-01")
        #expect(instances.map(\.key.obligation) == ["decision", "imr"])
    }

    @Test(arguments: [("2026-02-10", 10), ("2026-02-20", 0), ("2026-03-02", -10)])
    func `counts the days left, and the days late`(_ today: String, _ days: Int) {
        let instance = procedure.instances(of: [on("2026-01-20", "brought")], on: today).first
        #expect(instance?.daysLeft(on: day(today)) == days)
    }
}
