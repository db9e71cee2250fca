import CivilCalendar
import Obligations
import Testing

struct `A suspension` {
    private let procedure = Procedure(
        duty(
            "imr", "within 1 month of requested", metBy: ["completed"], requires: [.item("signed")],
            suspendedBy: Suspension(event: "halted", until: ["resumed", "restarted"])),
        duty(
            "keep", "for at least 12 months from published",
            suspendedBy: Suspension(event: "halted", until: ["resumed"]), endedBy: ["removed"]))

    @Test(arguments: [
        (on("2026-03-10", "halted"), "imr[health] due 2026-04-02 suspended 2026-03-10"),
        (on("2026-03-10", "halted", for: "health"), "imr[health] due 2026-04-02 suspended 2026-03-10"),
        (on("2026-03-10", "halted", for: "police"), "imr[health] due 2026-04-02 open"),
        (on("2026-03-01", "halted"), "imr[health] due 2026-04-02 suspended 2026-03-01"),
    ])
    func `of everybody or of the subject stands until it is lifted`(_ suspension: CaseEvent, _ standing: String) {
        #expect(
            procedure.standing(of: on("2026-03-02", "requested", for: "health"), suspension, on: "2026-03-11")
                == [standing])
    }

    @Test(arguments: [
        ([on("2026-03-10", "halted"), on("2026-03-15", "resumed")], InstanceState.open),
        ([on("2026-03-10", "halted"), on("2026-03-10", "restarted")], .open),
        ([on("2026-03-10", "halted"), on("2026-03-09", "resumed")], .suspended),
        ([on("2026-03-10", "halted"), on("2026-03-15", "resumed"), on("2026-03-16", "halted")], .suspended),
        ([on("2026-03-10", "halted"), on("2026-03-12", "halted"), on("2026-03-15", "resumed")], .open),
    ])
    func `is lifted by what comes on its day or after it`(_ events: [CaseEvent], _ state: InstanceState) {
        let instances = procedure.instances(of: [on("2026-03-02", "requested")] + events, on: "2026-03-20")
        #expect(instances.map(\.state) == [state])
    }

    @Test func `stops no clock: the due date stays`() {
        let standing = procedure.standing(
            of: on("2026-03-02", "requested"), on("2026-03-10", "halted"), on("2026-05-15", "resumed"), on: "2026-05-16"
        )
        #expect(standing == ["imr due 2026-04-02 overdue"])
    }

    @Test func `does not keep a duty from being met`() {
        let standing = procedure.standing(
            of: on("2026-03-02", "requested"), on("2026-03-10", "halted"),
            on("2026-03-12", "completed", with: ["signed"]), on: "2026-03-12")
        #expect(standing == ["imr due 2026-04-02 met 2026-03-12"])
    }

    @Test func `still knows what is missing`() {
        let instance = procedure.instances(
            of: [on("2026-03-02", "requested"), on("2026-03-08", "completed"), on("2026-03-10", "halted")],
            on: "2026-03-12"
        ).first
        #expect(instance?.state == .suspended)
        #expect(instance?.missing.map(\.description) == ["signed"])
    }

    @Test func `suspends a floor as well, until its date has passed`() {
        let events = [on("2026-03-02", "published"), on("2026-03-10", "halted")]
        #expect(procedure.instances(of: events, on: "2027-03-02").map(\.state) == [.suspended])
        #expect(procedure.instances(of: events, on: "2027-03-03").map(\.state) == [.met])
    }
}
