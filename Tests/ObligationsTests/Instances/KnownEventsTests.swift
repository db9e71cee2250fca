import CivilCalendar
import Obligations
import Testing

struct `An event dated in the future` {
    private let procedure = Procedure(
        duty("decision", "within 1 month of brought", metBy: ["decided"], extendedBy: "extended"),
        duty("copy", "at least 1 week before publication", metBy: ["sent"]),
        duty("debrief", "within 14 days of publication", metBy: ["debriefed"]), events: ["publication": .planned])

    @Test func `is not yet known`() {
        let events = [on("2026-01-20", "brought"), on("2026-02-10", "decided")]
        #expect(procedure.instances(of: events, on: "2026-01-19").map(\.line) == [])
        #expect(procedure.instances(of: events, on: "2026-02-09").map(\.line) == ["decision due 2026-02-20 open"])
        #expect(
            procedure.instances(of: events, on: "2026-02-10").map(\.line) == ["decision due 2026-02-20 met 2026-02-10"])
    }

    @Test func `extends nothing before its day`() {
        let events = [on("2026-01-20", "brought"), on("2026-02-10", "extended", until: "2026-06-01")]
        #expect(procedure.instances(of: events, on: "2026-02-09").map(\.due) == [day("2026-02-20")])
        #expect(procedure.instances(of: events, on: "2026-02-10").map(\.due) == [day("2026-06-01")])
    }

    @Test func `that is planned anchors duties from there`() {
        #expect(
            procedure.standing(of: on("2026-06-20", "publication"), on: "2026-01-01") == [
                "copy due 2026-06-12 open", "debrief due 2026-07-04 open",
            ])
    }
}

struct `An event that replaces` {
    private let procedure = Procedure(
        duty("copy", "at least 1 week before publication", metBy: ["sent"]),
        duty("action", "on the date set by agreed", metBy: ["done"]),
        events: ["publication": .plannedAndReplaced, "agreed": .replaced])

    @Test func `stands for all of its name that are listed before it, whatever their dates`() {
        #expect(
            procedure.standing(
                of: on("2026-07-20", "publication"), on("2026-09-20", "publication"), on("2026-08-20", "publication"),
                on: "2026-01-01") == ["copy due 2026-08-12 open"])
    }

    @Test func `stands for those of its own subject only`() {
        #expect(
            procedure.standing(
                of: on("2026-03-02", "agreed", for: "police", until: "2026-06-01"),
                on("2026-03-03", "agreed", for: "health", until: "2026-07-01"),
                on("2026-03-10", "agreed", until: "2026-09-01"),
                on("2026-03-09", "agreed", for: "police", until: "2026-08-01"), on: "2026-03-10") == [
                    "action due 2026-09-01 open", "action[health] due 2026-07-01 open",
                    "action[police] due 2026-08-01 open",
                ])
    }

    @Test func `does not stand for others before it is known`() {
        let events = [
            on("2026-03-02", "agreed", until: "2026-06-01"), on("2026-03-10", "agreed", until: "2026-08-01"),
        ]
        #expect(procedure.instances(of: events, on: "2026-03-09").map(\.due) == [day("2026-06-01")])
        #expect(procedure.instances(of: events, on: "2026-03-10").map(\.due) == [day("2026-08-01")])
    }
}
