import CivilCalendar
import Obligations
import Testing

struct `An advisory duty` {
    private let procedure = Procedure(
        duty("secure", "promptly after considered", metBy: ["secured"], basis: .advisory),
        duty("name", "within 14 days of decided", metBy: ["named"], basis: .advisory))

    @Test func `to be done promptly has no due date`() {
        let instance = procedure.instances(of: [on("2026-01-20", "considered")], on: "2027-01-20").first
        #expect(instance?.line == "secure open")
        #expect(instance?.actBy == nil)
        #expect(instance?.daysLeft(on: day("2027-01-20")) == nil)
        #expect(instance?.isProvisional == false)
    }

    @Test func `is met whenever it is done`() {
        #expect(
            procedure.standing(of: on("2026-01-20", "considered"), on("2027-01-20", "secured"), on: "2027-01-20") == [
                "secure met 2027-01-20"
            ])
    }

    @Test func `is never overdue, nor met late`() {
        #expect(procedure.standing(of: on("2026-03-02", "decided"), on: "2026-12-31") == ["name due 2026-03-16 open"])
        #expect(
            procedure.standing(of: on("2026-03-02", "decided"), on("2026-04-01", "named"), on: "2026-12-31") == [
                "name due 2026-03-16 met 2026-04-01"
            ])
    }
}

struct `A statutory duty to be done promptly` {
    private let procedure = Procedure(
        duty("secure", "promptly after considered", metBy: ["secured"], basis: .statutory, ladder: "prompt"),
        ladders: ["prompt": ladder(["start", "7 days after"], ["14 days after"])])
    private let considered = on("2026-01-20", "considered")

    @Test func `is worded as one without a limit, and not as one whose date is missing`() throws {
        let instance = try #require(procedure.instances(of: [considered], on: "2027-01-20").first)
        #expect(procedure.obligations[0].wordedBasis(of: instance) == .advisory)
        var set = instance
        set.due = day("2026-02-01")
        #expect(procedure.obligations[0].wordedBasis(of: set) == .statutory)

        var diary = Diary(procedure, considered)
        diary.hear(.tick, at: "2026-01-20")
        diary.pass(to: "2026-02-03")
        #expect(diary.said.map(\.notice.kind) == [.reminder, .reminder, .escalated])
        #expect(diary.said.allSatisfy { $0.notice.wordedBasis == .advisory && $0.notice.basis == .statutory })
    }

    @Test func `keeps the floor under silence`() {
        let memory = CaseMemory(silences: [Silence(until: "2199-12-31")])
        #expect(
            procedure.decisions(of: considered, remembering: memory, at: "2026-01-20").first
                == "start: silenced until 2199-12-31")
        #expect(procedure.decisions(of: considered, remembering: memory, at: "2026-01-27")[1] == "7 days after: send")
    }
}

struct `A date that cannot be computed` {
    private let procedure = Procedure(
        duty("decision", "within 1 month of brought", metBy: ["decided"], extendedBy: "extended"),
        duty("action", "on the date set by agreed", metBy: ["done"]), monthEnd: .refuse)

    @Test func `is a state of its own, and never overdue`() {
        let instance = procedure.instances(of: [on("2026-01-31", "brought")], on: "2027-01-01").first
        #expect(instance?.line == "decision no-corresponding-date open")
        #expect(instance?.daysLeft(on: day("2027-01-01")) == nil)
        #expect(procedure.standing(of: on("2026-03-02", "agreed"), on: "2027-01-01") == ["action no-date-set open"])
        #expect(
            procedure.standing(of: on("2026-03-02", "agreed", until: "0026-03-02"), on: "2027-01-01")
                == ["action out-of-range open"])
        #expect(procedure.standing(of: on("0206-03-02", "brought"), on: "2027-01-01") == ["decision out-of-range open"])
    }

    @Test func `does not keep the duty from being met`() {
        #expect(
            procedure.standing(of: on("2026-01-31", "brought"), on("2026-02-10", "decided"), on: "2027-01-01") == [
                "decision no-corresponding-date met 2026-02-10"
            ])
    }

    @Test func `is settled by a date that people set`() {
        #expect(
            procedure.standing(
                of: on("2026-01-31", "brought"), on("2026-02-01", "extended", until: "2026-03-02"), on: "2026-02-01")
                == [
                    "decision due 2026-03-02 open"
                ])
    }

    @Test func `touches no other date`() {
        #expect(
            procedure.standing(of: on("2026-01-31", "brought"), on("2026-03-30", "brought"), on: "2026-03-31") == [
                "decision no-corresponding-date open", "decision#2 due 2026-04-30 open",
            ])
    }
}
