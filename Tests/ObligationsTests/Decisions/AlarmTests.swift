import CivilCalendar
import Obligations
import Testing

struct `An alarm` {
    @Test(arguments: [
        (
            on("2026-01-31", "brought"), "decision from 2026-01-31",
            "the due date of decision cannot be computed from 2026-01-31: the month has no corresponding date and the "
                + "procedure's reading 'month-end' is 'refuse'"
        ),
        (
            on("2026-03-02", "agreed", for: "police"), "action[1] from 2026-03-02",
            "the due date of action[1] cannot be computed from 2026-03-02: the event that sets the date carries no 'until'"
        ),
        (
            on("1026-01-31", "brought"), "decision from 1026-01-31",
            "the due date of decision cannot be computed from 1026-01-31: a date lies outside the years 1900 to 2199: "
                + "correct it in the case file"
        ),
    ])
    func `says that a date cannot be computed, by which instance and why`(
        _ event: CaseEvent, _ occasion: String, _ problem: String
    ) {
        var diary = Diary(
            Procedure(
                duty("decision", "within 1 month of brought"), duty("action", "on the date set by agreed"),
                monthEnd: .refuse), event)
        diary.hear(.tick, at: "2026-03-02")
        #expect(
            diary.alarms == [
                Alarm(kind: .noDueDate, reference: Case.usualReference, occasion: occasion, problem: problem)
            ])
        #expect(diary.alarms[0].isMailed)
        diary.hear(.caseRead(Case(event)), at: "2026-03-03")
        #expect(diary.alarms.count == 1)
    }

    @Test(arguments: [("decided", "met"), ("withdrawn", "cancelled")])
    func `says nothing of a date that cannot be computed once the duty is over`(_ event: EventName, _ state: String) {
        let procedure = Procedure(
            duty("decision", "within 1 month of brought", metBy: ["decided"], cancelledBy: ["withdrawn"]),
            monthEnd: .refuse)
        let book = RuleBook(procedure)
        let brought = on("2026-01-31", "brought")
        let (owed, over) = (Case(brought), Case(brought, on("2026-02-10", event)))
        #expect(procedure.standing(of: brought, on("2026-02-10", event), on: "2026-02-11")[0].contains(" \(state) "))

        #expect(book.warnings(about: [owed], on: day("2026-02-11")).contains { $0.contains("cannot be computed") })
        #expect(!book.warnings(about: [over], on: day("2026-02-11")).contains { $0.contains("cannot be computed") })
        var diary = Diary(book, cases: over)
        diary.hear(.tick, at: "2026-02-11 10:00")
        #expect(diary.alarms.isEmpty)
    }

    @Test func `says what is dated in the wrong order, by codes only`() {
        let procedure = Procedure(
            duty("decision", "within 1 month of brought"), order: [["completed", "presented", "approved"]])
        var diary = Diary(
            procedure, on("2026-03-02", "completed"), on("2026-02-27", "approved"), on("2026-03-01", "presented"))
        diary.hear(.tick, at: "2026-03-03")
        #expect(diary.alarms.map(\.kind) == [.outOfOrder, .outOfOrder, .outOfOrder])
        #expect(
            diary.alarms.map(\.problem) == [
                "presented is dated before completed", "approved is dated before completed",
                "approved is dated before presented",
            ])
    }

    @Test func `about order compares a subject with itself, or with what concerns all`() {
        let procedure = Procedure(duty("a", "within 1 day of never"), order: [["requested", "completed"]])
        let reversed = [
            on("2026-03-02", "requested", for: "police"), on("2026-03-01", "completed", for: "health"),
            on("2026-03-03", "requested"), on("2026-03-02", "completed", for: "police"),
        ]
        // The one for health is held against the request of all.
        #expect(procedure.orderViolations(in: Case(events: reversed)).map(\.later) == ["completed"])
        #expect(procedure.orderViolations(in: Case(events: Array(reversed.prefix(2)))).isEmpty)
    }

    @Test(arguments: [("2015-03-25", true), ("2015-03-26", false), ("2018-06-28", false), ("2018-06-29", true)])
    func `says that a case began outside the procedure's period`(_ date: String, _ isOutside: Bool) {
        let procedure = Procedure(
            duty("decision", "within 1 month of brought", metBy: ["decided"]),
            inForce: InForce(from: day("2015-03-26"), until: day("2018-06-28")))
        var diary = Diary(procedure, on("2019-01-01", "decided"), on(date, "brought"))
        diary.hear(.tick, at: "2019-02-01")
        #expect(diary.alarms.map(\.kind) == (isOutside ? [.outOfForce] : []))
        #expect(diary.alarms.allSatisfy { !$0.isMailed })
    }

    @Test func `says each day that a case has no procedure, until it has`() {
        let book = RuleBook(Procedure(duty("decision", "within 1 month of brought")))
        var without = book
        without.procedures = [:]
        var diary = Diary(without, cases: Case(on("2026-01-20", "brought")))
        diary.hear(.tick, at: "2026-01-20 10:00")
        diary.hear(.rulesChanged(without), at: "2026-01-20 11:00")
        #expect(diary.alarms.map(\.kind) == [.noProcedure])
        diary.hear(.rulesChanged(without), at: "2026-01-21 11:00")
        #expect(diary.alarms.map(\.kind) == [.noProcedure, .noProcedure])
        #expect(diary.hear(.rulesChanged(book), at: "2026-01-21 12:00").count == 1)
        diary.hear(.rulesChanged(without), at: "2026-01-22")
        #expect(diary.alarms.count == 3)
    }

    @Test func `about a refused file is raised once for what is wrong with it`() {
        func refusal(_ digest: String) -> Alarm {
            Alarm(
                kind: .refusedFile, occasion: digest,
                place: Alarm.Place(file: "BSCP-2026-014.yaml", line: 4, column: 5),
                problem: "unknown key")
        }
        var diary = Diary(RuleBook(Procedure(duty("decision", "within 1 month of brought"))))
        diary.hear(.refused(refusal("a")), at: "2026-01-20")
        diary.hear(.casesRead([], refusals: [refusal("a"), refusal("b"), refusal("b")]), at: "2026-01-21")
        #expect(diary.alarms.map(\.occasion) == ["a", "b"])
    }
}
