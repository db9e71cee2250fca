import CivilCalendar
import Obligations
import Testing

struct `A floor` {
    private let procedure = Procedure(
        duty(
            "keep", "for at least 12 months from published", extendedBy: "prolonged", cancelledBy: ["withdrawn"],
            endedBy: ["removed", "lost"]))

    @Test func `is held until its date has passed`() {
        let events = [on("2026-03-12", "published")]
        #expect(procedure.instances(of: events, on: "2027-03-12").map(\.line) == ["keep due 2027-03-12 open"])
        #expect(procedure.instances(of: events, on: "2027-03-13").map(\.line) == ["keep due 2027-03-12 met"])
    }

    @Test(arguments: ["removed", "lost"])
    func `is breached by acting on or before its date, for ever`(_ ending: EventName) {
        for date in ["2026-03-12", "2026-09-01", "2027-03-12"] {
            let standing = procedure.standing(of: on("2026-03-12", "published"), on(date, ending), on: "2028-01-01")
            #expect(standing == ["keep due 2027-03-12 breached \(date)"])
        }
    }

    @Test(arguments: [("2027-03-12", 1), ("2027-03-11", 2), ("2026-03-12", 366)])
    func `is broken by so many days as are missing to the first on which it could be ended`(ending: String, days: Int) {
        let instance = procedure.instances(
            of: [on("2026-03-12", "published"), on(ending, "removed")], on: "2028-01-01"
        )
        .first
        #expect(instance?.daysLeft(on: day("2028-01-01")) == days)
    }

    @Test func `that was held is late by no day, however long it went on`() {
        let events = [on("2026-03-12", "published"), on("2027-06-01", "removed")]
        #expect(procedure.instances(of: events, on: "2028-01-01").first?.daysLeft(on: day("2028-01-01")) == nil)
    }

    @Test func `is met by acting after it`() {
        let standing = procedure.standing(
            of: on("2026-03-12", "published"), on("2027-03-13", "removed"), on: "2028-01-01")
        #expect(standing == ["keep due 2027-03-12 met 2027-03-13"])
    }

    @Test func `is not touched by an act before it began`() {
        let standing = procedure.standing(
            of: on("2026-03-12", "published"), on("2026-03-11", "removed"), on: "2026-04-01")
        #expect(standing == ["keep due 2027-03-12 open"])
    }

    @Test func `is breached by the first act, whatever follows`() {
        let standing = procedure.standing(
            of: on("2026-03-12", "published"), on("2026-05-01", "removed"), on("2027-06-01", "removed"),
            on: "2027-07-01")
        #expect(standing == ["keep due 2027-03-12 breached 2026-05-01"])
    }

    @Test func `can be cancelled before it is breached, and not after`() {
        #expect(
            procedure.standing(
                of: on("2026-03-12", "published"), on("2026-04-01", "withdrawn"), on("2026-04-02", "removed"),
                on: "2026-05-01") == ["keep due 2027-03-12 cancelled 2026-04-01"])
        #expect(
            procedure.standing(
                of: on("2026-03-12", "published"), on("2026-04-01", "removed"), on("2026-04-02", "withdrawn"),
                on: "2026-05-01") == ["keep due 2027-03-12 breached 2026-04-01"])
    }

    @Test func `can be prolonged`() {
        let standing = procedure.standing(
            of: on("2026-03-12", "published"), on("2026-04-01", "prolonged", until: "2028-03-12"),
            on("2027-06-01", "removed"), on: "2027-06-01")
        #expect(standing == ["keep due 2028-03-12 breached 2027-06-01"])
    }

    @Test func `whose date cannot be computed is neither held nor breached`() {
        let refusing = Procedure(
            duty("keep", "for at least 12 months from published", endedBy: ["removed"]), monthEnd: .refuse)
        let instance = refusing.instances(
            of: [on("2028-02-29", "published"), on("2028-06-01", "removed")], on: "2030-01-01"
        ).first
        #expect(instance?.line == "keep no-corresponding-date open")
        #expect(instance?.closed == nil)
    }
}
