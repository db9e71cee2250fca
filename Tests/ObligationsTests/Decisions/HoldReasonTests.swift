import CivilCalendar
import Obligations
import Testing

/// Duties due on 2026-02-20 with rungs on 20 January, 6, 18, 20, 23 and 27 February.
struct `A decision about a rung` {
    private let procedure = Procedure(
        duty(
            "decision", "within 1 month of brought", metBy: ["decided"], ladder: "short", cancelledBy: ["withdrawn"],
            suspendedBy: Suspension(event: "halted", until: ["resumed"])),
        ladders: ["short": ladder(["start", "14 days before", "on the day"], ["1 day after"])])
    private let key = InstanceKey(obligation: "decision")
    private let brought = on("2026-01-20", "brought")

    @Test func `is to wait until its hour`() {
        #expect(
            procedure.decisions(of: brought, at: "2026-01-20 08:59") == [
                "start: not_yet before 2026-01-20 09:00", "14 days before: not_yet before 2026-02-06 09:00",
                "on the day: not_yet before 2026-02-20 09:00", "1 day after: not_yet before 2026-02-23 09:00",
            ])
    }

    @Test func `is to say it once it is reached`() {
        #expect(procedure.decisions(of: brought, at: "2026-01-20 09:00").first == "start: send")
    }

    @Test func `is not to say it again`() {
        let memory = CaseMemory(key, said: ["start": "2026-01-20 14:00"])
        #expect(
            procedure.decisions(of: brought, remembering: memory, at: "2026-02-06 09:00") == [
                "start: already_said at 2026-01-20 14:00", "14 days before: send",
                "on the day: not_yet before 2026-02-20 09:00", "1 day after: not_yet before 2026-02-23 09:00",
            ])
    }

    @Test func `is to pass over what a more severe one says`() {
        #expect(
            procedure.decisions(of: brought, at: "2026-02-20 10:00") == [
                "start: superseded by on the day", "14 days before: superseded by on the day", "on the day: send",
                "1 day after: not_yet before 2026-02-23 09:00",
            ])
    }

    @Test func `is not to say what was passed over, and names what was said instead`() {
        let memory = CaseMemory(
            key,
            said: [
                "start": "2026-01-20 09:00", "21 days after": "2026-03-13 09:00", "28 days after": "2026-03-20 09:00",
            ],
            superseded: ["14 days before": "2026-03-13 09:00", "on the day": "2026-03-13 09:00"])
        #expect(
            procedure.decisions(of: brought, remembering: memory, at: "2026-03-21").dropFirst().prefix(2) == [
                "14 days before: superseded by 21 days after", "on the day: superseded by 21 days after",
            ])
    }

    @Test func `names a moved date where that was said instead`() {
        let memory = CaseMemory(
            key, said: ["moved": "2026-02-10 11:00", "undelivered moved": "2026-02-10 11:00"],
            superseded: ["start": "2026-02-10 11:00", "14 days before": "2026-02-10 11:00"])
        #expect(
            procedure.decisions(of: brought, remembering: memory, at: "2026-02-11").prefix(2) == [
                "start: superseded by moved", "14 days before: superseded by moved",
            ])
    }

    @Test func `names what had been said before, where the turn said nothing`() {
        let memory = CaseMemory(
            key, said: ["on the day": "2026-02-20 09:00"], superseded: ["14 days before": "2026-02-22 09:00"])
        #expect(
            procedure.decisions(of: brought, remembering: memory, at: "2026-02-22 09:00")[1]
                == "14 days before: superseded by on the day")
    }

    @Test func `makes up no name where nothing is remembered`() {
        let memory = CaseMemory(key, superseded: ["start": "2026-02-06 09:00", "14 days before": "2026-02-06 09:00"])
        #expect(
            procedure.decisions(of: brought, remembering: memory, at: "2026-02-10").prefix(2) == [
                "start: superseded by 14 days before", "14 days before: superseded",
            ])
    }

    @Test func `as of an earlier day knows nothing of what was said later`() {
        var memory = CaseMemory(
            key, said: ["14 days before": "2026-02-06 09:00"], superseded: ["start": "2026-02-06 09:00"])
        memory.rungs[key]?.append(RungMemory(rung: "moved", episode: 1, fate: .said, at: moment("2026-02-10 11:00")))
        memory.known[key]?.episode = 1
        #expect(
            procedure.decisions(of: brought, remembering: memory.asOf(day("2026-02-05")), at: "2026-02-05") == [
                "start: send", "14 days before: not_yet before 2026-02-06 09:00",
                "on the day: not_yet before 2026-02-20 09:00", "1 day after: not_yet before 2026-02-23 09:00",
            ])
        #expect(
            procedure.decisions(of: brought, remembering: memory.asOf(day("2026-02-09")), at: "2026-02-09").prefix(2)
                == ["start: superseded by 14 days before", "14 days before: already_said at 2026-02-06 09:00"])
    }

    @Test func `forgets what was said of another due date`() {
        var memory = CaseMemory(key, said: ["start": "2026-01-20 14:00"])
        memory.known[key]?.episode = 1
        #expect(procedure.decisions(of: brought, remembering: memory, at: "2026-01-21").first == "start: send")
    }

    @Test(arguments: [
        (on("2026-02-10", "decided"), "met"), (on("2026-02-24", "decided"), "met"),
        (on("2026-02-10", "withdrawn"), "cancelled"), (on("2026-02-10", "halted"), "suspended by halted"),
    ])
    func `is to say nothing of a duty that is done, ended or suspended`(_ event: CaseEvent, _ reason: String) {
        #expect(
            procedure.decisions(of: brought, event, at: "2026-02-24").map { $0.split(separator: ": ").last } == [
                Substring(reason), Substring(reason), Substring(reason), Substring(reason),
            ])
    }

    @Test func `goes on after a suspension`() {
        #expect(
            procedure.decisions(of: brought, on("2026-02-10", "halted"), on("2026-02-12", "resumed"), at: "2026-02-24")
                .last == "1 day after: send")
    }

    @Test func `is to leave to a moved date what it has told`() {
        let memory = CaseMemory(key, said: ["moved": "2026-02-10 11:00"], episode: 1)
        #expect(
            procedure.decisions(of: brought, remembering: memory, at: "2026-02-10 11:00") == [
                "start: superseded by 14 days before", "14 days before: superseded by moved",
                "on the day: not_yet before 2026-02-20 09:00", "1 day after: not_yet before 2026-02-23 09:00",
            ])
    }

    @Test func `is to say the due day though a moved date was told on it`() {
        let memory = CaseMemory(key, said: ["moved": "2026-02-20 11:00"], episode: 1)
        #expect(procedure.decisions(of: brought, remembering: memory, at: "2026-02-20 11:00")[2] == "on the day: send")
    }

    @Test func `is to say what comes after the due day though a moved date was told after it`() {
        let memory = CaseMemory(key, said: ["moved": "2026-02-25 11:00"], episode: 1)
        #expect(
            procedure.decisions(of: brought, remembering: memory, at: "2026-02-25 11:00").last == "1 day after: send")
    }
}

struct `A silence` {
    private let key = InstanceKey(obligation: "decision")

    @Test(arguments: [nil, InstanceKey(obligation: "decision")])
    func `of a case or of an instance holds its reminders`(_ key: InstanceKey?) {
        #expect(
            decisions(basis: .statutory, silence: Silence(until: "2026-02-06", of: key), at: "2026-02-06 23:59") == [
                "start: superseded by 14 days before", "14 days before: silenced until 2026-02-06",
                "on the day: not_yet before 2026-02-20 09:00", "1 day after: not_yet before 2026-02-23 09:00",
            ])
    }

    @Test func `of another instance holds nothing`() {
        let other = Silence(until: "2026-12-31", of: InstanceKey(obligation: "decision", occurrence: 2))
        #expect(decisions(basis: .statutory, silence: other, at: "2026-02-06")[1] == "14 days before: send")
    }

    @Test func `ends with its last day`() {
        let silence = Silence(until: "2026-02-06")
        #expect(decisions(basis: .statutory, silence: silence, at: "2026-02-07 00:00")[1] == "14 days before: send")
    }

    @Test(arguments: ["2026-02-20 09:00", "2026-02-23 09:00"])
    func `never holds what a statutory duty says from its due day on`(_ now: String) {
        let decisions = decisions(basis: .statutory, silence: Silence(until: "2199-12-31"), at: now)
        #expect(decisions.contains { $0.hasSuffix(": send") })
    }

    @Test(arguments: ["2026-02-20 09:00", "2026-02-23 09:00"])
    func `holds an advisory duty altogether`(_ now: String) {
        let decisions = decisions(basis: .advisory, silence: Silence(until: "2199-12-31"), at: now)
        #expect(!decisions.contains { $0.hasSuffix(": send") })
        #expect(decisions.contains { $0.hasSuffix(": silenced until 2199-12-31") })
    }

    @Test func `of several the longest holds`() {
        let memory = CaseMemory(silences: ["2026-02-06", "2026-02-12", "2026-02-08"].map { Silence(until: $0) })
        let procedure = procedure(basis: .statutory)
        #expect(
            procedure.decisions(of: on("2026-01-20", "brought"), remembering: memory, at: "2026-02-06")[1]
                == "14 days before: silenced until 2026-02-12")
    }

    private func decisions(basis: Basis, silence: Silence, at now: String) -> [String] {
        procedure(basis: basis).decisions(
            of: on("2026-01-20", "brought"), remembering: CaseMemory(silences: [silence]), at: now)
    }

    private func procedure(basis: Basis) -> Procedure {
        Procedure(
            duty("decision", "within 1 month of brought", metBy: ["decided"], basis: basis, ladder: "short"),
            ladders: ["short": ladder(["start", "14 days before", "on the day"], ["1 day after"])])
    }
}
