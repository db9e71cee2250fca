import CivilCalendar
import Obligations
import Testing

struct `A cancellation` {
    private let procedure = Procedure(
        duty("imr", "within 1 month of requested", metBy: ["completed"], cancelledBy: ["withdrawn", "declined"]))

    @Test(arguments: [
        (on("2026-03-10", "withdrawn"), "imr[health] due 2026-04-02 cancelled 2026-03-10"),
        (on("2026-03-10", "declined"), "imr[health] due 2026-04-02 cancelled 2026-03-10"),
        (on("2026-03-10", "withdrawn", for: "health"), "imr[health] due 2026-04-02 cancelled 2026-03-10"),
        (on("2026-03-10", "withdrawn", for: "police"), "imr[health] due 2026-04-02 open"),
        (on("2026-03-01", "withdrawn"), "imr[health] due 2026-04-02 open"),
    ])
    func `of everybody or of the subject ends the duty`(_ cancellation: CaseEvent, _ standing: String) {
        #expect(
            procedure.standing(of: on("2026-03-02", "requested", for: "health"), cancellation, on: "2026-03-11")
                == [standing])
    }

    @Test func `comes too late for what has been done`() {
        let standing = procedure.standing(
            of: on("2026-03-02", "requested"), on("2026-03-10", "completed"), on("2026-03-10", "withdrawn"),
            on: "2026-03-11")
        #expect(standing == ["imr due 2026-04-02 met 2026-03-10"])
    }

    @Test func `is not undone by what is done after it`() {
        let standing = procedure.standing(
            of: on("2026-03-02", "requested"), on("2026-03-10", "withdrawn"), on("2026-03-12", "completed"),
            on: "2026-03-12")
        #expect(standing == ["imr due 2026-04-02 cancelled 2026-03-10"])
    }

    @Test func `leaves no days to count`() {
        let instance = procedure.instances(
            of: [on("2026-03-02", "requested"), on("2026-03-10", "withdrawn")], on: "2026-03-11"
        ).first
        #expect(instance?.daysLeft(on: day("2026-03-11")) == nil)
        #expect(instance?.state.isOwed == false)
    }

    @Test func `does not reach a trigger that comes after it`() {
        let standing = procedure.standing(
            of: on("2026-03-02", "requested"), on("2026-03-10", "withdrawn"), on("2026-03-20", "requested"),
            on: "2026-03-20")
        #expect(standing == ["imr due 2026-04-02 cancelled 2026-03-10", "imr#2 due 2026-04-20 open"])
    }
}
