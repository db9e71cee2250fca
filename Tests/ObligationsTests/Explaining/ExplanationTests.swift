import CivilCalendar
import Obligations
import Testing

struct `An explanation` {
    private static let suspension = Suspension(event: "halted", until: ["resumed"])
    private let procedure = Procedure(
        duty("decision", "within 1 month of brought", metBy: ["decided", "declined"]),
        duty("notify", "within 5 working days of brought", metBy: ["notified"]),
        duty(
            "completion", "within 6 months of decided", metBy: ["approved"], extendedBy: "extended",
            cancelledBy: ["withdrawn"], suspendedBy: suspension),
        duty("copy", "at least 7 working days before publication", metBy: ["sent"]),
        duty("update", "every quarter from planned until concluded", metBy: ["given"]),
        duty("keep", "for at least 12 months from published", endedBy: ["removed"]),
        duty("action", "on the date set by agreed", metBy: ["done"]),
        duty("secure", "promptly after considered", metBy: ["secured"], basis: .advisory),
        duty("notice", "within 14 days of declined", metBy: ["told"], requires: [.item("explanation")]),
        events: ["brought": EventRule(title: "Case brought to the Chair"), "publication": .planned])

    private func steps(
        _ name: ObligationName, of events: CaseEvent..., on today: String, under changed: Procedure? = nil
    ) -> [String] {
        let procedure = changed ?? procedure
        let instances = Evaluation(procedure: procedure, calendar: .real, asOf: day(today)).instances(
            of: Case(events: events))
        guard
            let instance = instances.first(where: { $0.key.obligation == name }),
            let obligation = procedure.obligation(name)
        else { return [] }
        return Explanation(
            of: instance, in: Case.usualReference, obligation: obligation, procedure: procedure, calendar: .real
        )
        .steps.map { $0.text + ($0.source.map { " [\($0)]" } ?? "") }
    }

    @Test func `names the trigger, the rule and its source, the date, the day to act by, and what would change it`() {
        #expect(
            steps("decision", of: on("2026-11-25", "brought"), on: "2026-11-25") == [
                "started by 'brought' (Case brought to the Chair) on Wednesday 2026-11-25, recorded in "
                    + "BSCP-2026-014.yaml, line 0",
                "rule: within 1 month of brought (stated limit) [L1]",
                "counted to the corresponding date of the month, the day of the event excluded",
                "due Friday 2026-12-25, to the end of that day; weekends and bank holidays do not move it",
                "act by Thursday 2026-12-24, the last working day before, since 2026-12-25 is a bank holiday",
                "what would change it: another date of 'brought' (Case brought to the Chair); it is met by 'decided' or "
                    + "'declined'",
            ])
    }

    @Test func `of what waits says what it waits for`() {
        let steps = steps("decision", of: on("2026-01-01", "published"), on: "2026-11-25")
        #expect(steps.first == "waiting: 'brought' (Case brought to the Chair) is not recorded, so no clock runs")
        #expect(steps.count == 3)
    }

    @Test func `names the days passed over, each with its reason`() {
        let steps = steps("notify", of: on("2026-12-23", "brought"), on: "2026-12-23")
        #expect(
            steps.contains(
                "passed over: 2026-12-25 (a bank holiday), 2026-12-26 (a Saturday), 2026-12-27 (a Sunday), "
                    + "2026-12-28 (a bank holiday), 2027-01-01 (a bank holiday), 2027-01-02 (a Saturday), "
                    + "2027-01-03 (a Sunday)"))
        #expect(steps.contains { $0.contains("a change of the bank holidays") })
    }

    @Test func `says that a date is provisional`() {
        let steps = steps("decision", of: on("2028-12-10", "brought"), on: "2028-12-10")
        #expect(
            steps.contains(
                "provisional: bank holidays are published up to 2028-12-26 only, later ones are computed by rule"))
    }

    @Test func `names the reading where a month has no such day`() {
        let steps = steps("decision", of: on("2026-01-31", "brought"), on: "2026-01-31")
        #expect(steps.contains("that month has no day 31: the reading 'month-end: clamp' applies"))
    }

    @Test func `says why there is no date`() {
        var refusing = procedure
        refusing.readings.monthEnd = .refuse
        let steps = steps("decision", of: on("2026-01-31", "brought"), on: "2026-01-31", under: refusing)
        #expect(
            steps.contains(
                "no due date can be computed: the month has no corresponding date and the procedure's reading 'month-end' "
                    + "is 'refuse'"))
    }

    @Test func `names the extension, and the other ways to change the date`() {
        let steps = steps(
            "completion", of: on("2026-02-10", "decided"), on("2026-06-01", "extended", until: "2026-12-01"),
            on: "2026-07-01")
        #expect(
            steps.contains("extended by 'extended' on Monday 2026-06-01, line 0: the new date is Tuesday 2026-12-01"))
        #expect(
            steps.last
                == "what would change it: another date of 'decided', 'extended' with a new date, 'halted', which suspends "
                + "it until 'resumed', 'withdrawn', which ends it; it is met by 'approved'")
    }

    @Test func `counts back by the reading`() {
        let steps = steps("copy", of: on("2027-01-08", "publication"), on: "2026-12-01")
        #expect(
            steps.contains(
                "counted back by the reading 'before: clear-days' (clear days: neither the day of the act nor that of the "
                    + "event counts)"))
        #expect(steps.contains { $0.hasPrefix("passed over: 2026-12-25 (a bank holiday)") })
        var plain = procedure
        plain.readings.before = .plain
        #expect(
            self.steps("copy", of: on("2027-01-08", "publication"), on: "2026-12-01", under: plain).contains(
                "counted back by the reading 'before: plain' (plain: the day of the event does not count)"))
    }

    @Test func `counts occurrences from the anchor, or by quarters`() {
        let update = on("2026-08-31", "planned")
        #expect(
            steps("update", of: update, on: "2026-09-01").contains(
                "occurrence 1: counted from the original anchor Monday 2026-08-31, never from the occurrence before"))
        var financial = procedure
        financial.readings.quarter = .financial
        let steps = steps("update", of: update, on: "2026-09-01", under: financial)
        #expect(steps.contains("occurrence 1: the ends of financial quarters after Monday 2026-08-31"))
        #expect(steps.last?.contains("'concluded'") == true)
    }

    @Test func `of a floor names the first day after it`() {
        let steps = steps("keep", of: on("2026-03-12", "published"), on: "2026-04-01")
        #expect(
            steps.contains("to be held to the end of Friday 2027-03-12; the first day after is Saturday 2027-03-13"))
        #expect(!steps.contains { $0.hasPrefix("act by") })
    }

    @Test func `of a date that people set names who set it, and of none that there is none`() {
        #expect(
            steps("action", of: on("2026-03-02", "agreed", until: "2026-06-01"), on: "2026-03-02").contains(
                "the event sets Monday 2026-06-01"))
        #expect(
            steps("secure", of: on("2026-03-02", "considered"), on: "2026-03-02").prefix(3).suffix(2) == [
                "rule: promptly after considered (advisory, no stated limit) [L1]",
                "no due date: reminders are counted from the event",
            ])
    }

    @Test(arguments: [
        (
            "decision", [on("2026-02-24", "decided")],
            "met late by 'decided' on Tuesday 2026-02-24, line 0, 4 days after the due date"
        ),
        (
            "decision", [on("2026-02-21", "decided")],
            "met late by 'decided' on Saturday 2026-02-21, line 0, 1 day after the due date"
        ),
        ("decision", [on("2026-02-19", "decided")], "met by 'decided' on Thursday 2026-02-19, line 0"),
        ("decision", [], "overdue: nothing recorded meets it"),
        ("notice", [on("2026-02-19", "declined")], "open; its checklist asks for explanation"),
        (
            "notice", [on("2026-02-19", "declined"), on("2026-02-20", "told")],
            "incomplete: recorded, but without explanation"
        ),
        (
            "completion", [on("2026-02-19", "decided"), on("2026-02-20", "halted")],
            "suspended by 'halted' on Friday 2026-02-20, line 0"
        ),
        (
            "completion", [on("2026-02-19", "decided"), on("2026-02-20", "withdrawn")],
            "ended by 'withdrawn' on Friday 2026-02-20, line 0"
        ),
        (
            "keep", [on("2026-02-19", "published"), on("2026-02-20", "removed")],
            "breached: 'removed' on Friday 2026-02-20, line 0 came too soon"
        ),
        ("keep", [on("2025-02-19", "published")], "held: the date has passed"),
    ])
    func `says how the duty stands`(_ name: ObligationName, _ events: [CaseEvent], _ step: String) {
        let events = [on("2026-01-20", "brought")] + events
        let instances = procedure.instances(of: events, on: "2026-03-02")
        guard
            let instance = instances.first(where: { $0.key.obligation == name }),
            let obligation = procedure.obligation(name)
        else { return #expect(Bool(false), "no instance of \(name)") }
        let steps = Explanation(
            of: instance, in: Case.usualReference, obligation: obligation, procedure: procedure, calendar: .real
        ).steps
        #expect(steps.map(\.text).contains(step))
    }

    @Test func `says that a rule is not verified`() {
        var unverified = procedure
        unverified.obligations[0].isVerified = false
        #expect(
            steps("decision", of: on("2026-01-20", "brought"), on: "2026-01-20", under: unverified).contains(
                "not verified: this rule could not be confirmed against its source"))
    }
}
