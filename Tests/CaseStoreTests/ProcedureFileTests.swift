import CivilCalendar
import Obligations
import Testing

@testable import CaseStore

struct `A procedure file` {
    @Test func `gives its readings, roles, events and ladders`() throws {
        let procedure = try Sample.readProcedure()

        #expect(procedure.name == "short-review")
        #expect(procedure.title == "Short review")
        #expect(try procedure.inForce == InForce(from: day("2020-01-01"), until: day("2030-12-31")))
        #expect(procedure.calendar == .englandAndWales)
        #expect(procedure.readings == Readings(monthEnd: .clamp, before: .clearDays, quarter: .anchored))
        #expect(procedure.roles["board-chair"] == "Chair of the Board")
        #expect(procedure.events["brought"] == EventRule(title: "Case brought to the Chair"))
        #expect(procedure.events["planned"] == EventRule(title: "Day chosen", isPlanned: true, replaces: true))
        #expect(
            procedure.ladders == [
                "short": Ladder([
                    Rung(when: .start, level: 0), Rung(when: .before(.workingDays(2)), level: 0),
                    Rung(when: .onTheDay, level: 0), Rung(when: .every(.days(7), after: .days(14)), level: 3),
                ])
            ])
        #expect(procedure.order == [["brought", "decided", "published"]])
    }

    @Test func `gives its obligations in their order with all that they say`() throws {
        let procedure = try Sample.readProcedure()

        #expect(procedure.obligations.map(\.name) == ["decision", "answer", "update", "keep"])
        #expect(
            procedure.obligation("decision")
                == Obligation(
                    name: "decision", title: "Decide", source: "L1", basis: .statutory,
                    owner: RoleReference(role: "board-chair"), due: .within(.months(1), of: "brought"),
                    metBy: ["decided", "not-decided"], ladder: "short",
                    escalate: [
                        RoleReference(role: "board-chair"), RoleReference(role: "service-director", isForSubject: true),
                        RoleReference(role: "business-manager"),
                    ], requires: [.item("reasons"), .any(["letter", "minutes"])], extendedBy: "extended",
                    cancelledBy: ["closed"], suspendedBy: Suspension(event: "halted", until: ["resumed"]),
                    note: "One sentence.", isVerified: false))
        #expect(procedure.obligation("answer")?.owner == RoleReference(role: "service-director", isForSubject: true))
        #expect(procedure.obligation("answer")?.isVerified == true)
        #expect(procedure.obligation("update")?.due == .everyQuarter(from: "plan-sent", until: "closed"))
        #expect(procedure.obligation("keep")?.due == .forAtLeast(.months(12), from: "published"))
        #expect(procedure.obligation("keep")?.endedBy == ["removed"])
        #expect(procedure.obligation("keep")?.metBy == [])
    }

    @Test func `gives its examples with the lines of what they expect`() throws {
        let line = 1 + (try #require(lineIndex(of: "expect: {decision")))

        #expect(
            try Sample.readProcedure().examples == [
                Example(
                    events: [CaseEvent(date: day("2026-01-31"), name: "brought", line: line - 1)],
                    expect: [Example.Expectation(key: "decision", due: day("2026-02-28"), line: line)]),
                Example(
                    events: [
                        CaseEvent(date: day("2026-02-02"), name: "asked", subject: Subject("police"), line: line + 1)
                    ],
                    expect: [Example.Expectation(key: "answer[police]", due: day("2026-02-16"), line: line + 2)]),
            ])
    }

    @Test(arguments: [
        ("in-force: {from: 2020-01-01, until: 2030-12-31}\n", ""),
        ("in-force: {from: 2020-01-01, until: 2030-12-31}", "in-force: {from: 2020-01-01}"),
        ("in-force: {from: 2020-01-01, until: 2030-12-31}", "in-force: {until: 2030-12-31}"),
    ])
    func `may be in force without end`(part: String, other: String) throws {
        let procedure = try Sample.readProcedure(Sample.procedure.with(part, other))

        #expect(procedure.inForce.from == nil || procedure.inForce.until == nil)
    }

    @Test(arguments: ["#1", "#12", "[police]", "[police]#2"])
    func `may expect any instance of a duty`(suffix: String) throws {
        let text = Sample.procedure.with("expect: {decision:", "expect: {\"decision\(suffix)\":")

        #expect(try Sample.readProcedure(text).examples.first?.expect.first?.key == "decision\(suffix)")
    }

    @Test func `may have any name where it is only tried out`() throws {
        let bytes = Array(Sample.procedure.utf8)

        #expect(try ProcedureFile.read(bytes, at: "/tmp/draft-2.yaml", isFreelyNamed: true).name == "short-review")
        #expect(
            refusals { _ = try ProcedureFile.read(bytes, at: "/tmp/draft-2.yaml") } == [
                "1:12: 'procedure' must be the name of the file without '.yaml'"
            ])
    }

    @Test(arguments: BadText.procedures)
    func `is refused`(row: BadText) {
        #expect(refusals { _ = try Sample.readProcedure(row.text) } == row.refusals)
    }

    private func lineIndex(of text: String) -> Int? {
        Sample.procedure.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(text) }
    }
}
