import CivilCalendar
import Obligations
import Testing

@testable import CaseStore

struct `What an event brings about` {
    @Test(arguments: Turn.all)
    func `is told in a line for each duty`(turn: Turn) throws {
        #expect(try turn.consequences.lines.map(\.text) == turn.lines)
    }

    @Test func `is kept apart by what becomes of the duties`() throws {
        let turn = Turn(
            "", [("2026-01-20", "brought", nil)], ("2026-02-10", "decided", nil), items: ["reasons", "letter"])
        let found = try turn.consequences

        #expect(found.closed.map(\.instance.key.description) == ["decision"])
        #expect(found.closed.map(\.change) == [.met])
        #expect(found.changed.isEmpty)
        #expect(found.opened.map(\.instance.key.description) == ["completion"])
        #expect(found.all == found.closed + found.opened)
    }

    /// Whatever an event changes, the duties that it does not touch are not told of.
    @Test func `is nothing where nothing was recorded`() throws {
        let procedure = try Turn.procedure()
        let turn = Turn("", Turn.everything, ("2026-01-20", "brought", nil))
        let instances = try turn.instances(of: turn.before)

        #expect(!instances.isEmpty)
        #expect(
            try Consequences(from: instances, to: instances, under: procedure, on: day("2026-05-01")).all.isEmpty)
    }
}

/// A case, one event more, and what is told of it on 1 May 2026.
struct Turn: Sendable, CustomTestStringConvertible {
    typealias Fact = (date: String, name: EventName, subject: String?)

    let why: String
    let facts: [Fact]
    let fact: Fact
    let until: String?
    let items: [ChecklistItem]
    let lines: [String]

    init(
        _ why: String, _ facts: [Fact], _ fact: Fact, until: String? = nil, items: [ChecklistItem] = [],
        _ lines: String...
    ) {
        self.why = why
        self.facts = facts
        self.fact = fact
        self.until = until
        self.items = items
        self.lines = lines
    }

    var testDescription: String { why }

    static let everything: [Fact] = [
        ("2026-01-20", "brought", nil), ("2026-02-02", "asked", "police"), ("2026-01-10", "plan-sent", nil),
        ("2026-03-01", "published", nil), ("2026-06-01", "planned", nil), ("2026-02-03", "answered", "police"),
    ]

    static let all = [
        Turn(
            "a duty met and one opened", [("2026-01-20", "brought", nil)], ("2026-02-10", "decided", nil),
            items: ["reasons", "letter"],
            "met     decision, 10 days before its date", "opens   completion, due 2026-08-10"),
        Turn(
            "a duty met on its last day", [("2026-01-20", "brought", nil)], ("2026-02-20", "not-decided", nil),
            items: ["reasons", "minutes"], "met     decision, on its date"),
        Turn(
            "a duty met late by a day", [("2026-01-20", "brought", nil)], ("2026-02-21", "not-decided", nil),
            items: ["reasons", "minutes"], "met late  decision, 1 day after its date"),
        Turn(
            "a duty met but for its checklist", [("2026-04-20", "brought", nil)], ("2026-04-21", "decided", nil),
            items: ["letter"],
            "incomplete  decision, lacks reasons; due 2026-05-20", "opens       completion, due 2026-10-21"),
        Turn(
            "a checklist without anything, late", [("2026-01-20", "brought", nil)], ("2026-03-21", "not-decided", nil),
            "incomplete  decision, lacks reasons, letter or minutes; due 2026-02-20, 70 days ago"),
        Turn(
            "a duty opened", [], ("2026-04-20", "brought", nil), "opens   decision, due 2026-05-20"),
        Turn(
            "a duty that is to be done by an earlier working day", [], ("2026-04-17", "brought", nil),
            "opens   decision, due 2026-05-17, act by 2026-05-15"),
        Turn(
            "a duty opened too late", [], ("2026-03-30", "brought", nil),
            "opens   decision, due 2026-04-30, 1 day ago"),
        Turn(
            "a duty opened when it was met already", [("2026-02-01", "not-decided", nil)],
            ("2026-01-20", "brought", nil),
            "incomplete  decision, lacks reasons, letter or minutes; due 2026-02-20, "
                + "70 days ago"),
        Turn(
            "an advisory duty of one subject opened", [("2026-04-27", "asked", "education")],
            ("2026-04-29", "asked", "police"), "opens   answer[police], due 2026-05-14"),
        Turn(
            "an advisory duty of one subject met late", [("2026-03-02", "asked", "police")],
            ("2026-03-30", "answered", "police"), "met     answer[police], 14 days after its date",
            "opens   thanks[police], to be done promptly"),
        Turn(
            "a date that is moved", [("2026-04-20", "brought", nil)], ("2026-04-30", "extended", nil),
            until: "2026-07-06", "moves   decision, was due 2026-05-20, now due 2026-07-06"),
        Turn(
            "a duty that stands still", [("2026-04-20", "brought", nil)], ("2026-04-30", "halted", nil),
            "halts   decision, stands still"),
        Turn(
            "a duty that stands still from its beginning", [("2026-04-10", "halted", nil)],
            ("2026-04-20", "brought", nil), "opens   decision, due 2026-05-20, and stands still"),
        Turn(
            "a duty that runs on", [("2026-04-20", "brought", nil), ("2026-04-22", "halted", nil)],
            ("2026-04-30", "resumed", nil), "resumes  decision, due 2026-05-20"),
        Turn(
            "duties that end", [("2026-04-20", "brought", nil), ("2026-04-20", "plan-sent", nil)],
            ("2026-04-30", "closed", nil), "ends    decision, no longer owed", "ends    update#1, no longer owed"),
        Turn(
            "the first of a row of duties", [], ("2026-04-20", "plan-sent", nil), "opens   update#1, due 2026-07-20"),
        Turn(
            "several of a row of duties at once", [], ("2026-01-20", "plan-sent", nil),
            "opens   update#1, due 2026-04-20, 11 days ago", "opens   update#2, due 2026-07-20"),
        Turn(
            "one of a row of duties met", [("2026-01-20", "plan-sent", nil)], ("2026-04-21", "update-given", nil),
            "met late  update#1, 1 day after its date"),
        Turn(
            "a floor that is to be held", [], ("2026-04-20", "published", nil),
            "opens   keep, to be held to the end of 2027-04-20"),
        Turn(
            "a floor that was not held", [("2026-01-20", "published", nil)], ("2026-04-20", "removed", nil),
            "breached  keep, was to be held to the end of 2027-01-20"),
        Turn(
            "a floor whose date has passed", [], ("2024-04-20", "published", nil),
            "met     keep, held to the end of 2025-04-20"),
        Turn(
            "a duty before a planned day", [], ("2026-06-15", "planned", nil),
            "opens   copy, due 2026-06-07, act by 2026-06-05"),
        Turn(
            "a planned day that is replaced", [("2026-06-15", "planned", nil)], ("2026-06-29", "planned", nil),
            "moves   copy, was due 2026-06-07, now due 2026-06-21, act by 2026-06-19"),
        Turn(
            "a second duty of the same name", [("2026-04-20", "brought", nil)], ("2026-04-27", "brought", nil),
            "opens   decision#2, due 2026-05-27"),
        Turn(
            "an earlier duty of the same name", [("2026-04-20", "brought", nil)], ("2026-04-07", "brought", nil),
            "opens   decision, due 2026-05-07"),
        Turn(
            "two duties met by one event", [("2026-04-20", "brought", nil), ("2026-04-27", "brought", nil)],
            ("2026-04-28", "not-decided", nil), items: ["reasons", "minutes"],
            "met     decision, 22 days before its date", "met     decision#2, 29 days before its date"),
        Turn(
            "a duty that only prompts", [("2026-01-20", "brought", nil)], ("2026-02-10", "answered", "police"),
            "opens   thanks[police], to be done promptly"),
        Turn(
            "a prompt followed but for its checklist", [("2026-02-10", "answered", nil)],
            ("2026-02-12", "resumed", nil), "incomplete  thanks, lacks minutes"),
        Turn("nothing at all", [("2026-01-20", "brought", nil)], ("2026-02-10", "removed", nil)),
    ]

    var consequences: Consequences {
        get throws {
            var event = try Self.event(fact)
            event.until = try until.map { try day($0) }
            event.items = items
            let before = try before
            var after = before
            after.events.append(event)
            return Consequences(
                from: try instances(of: before), to: try instances(of: after), under: try Self.procedure(),
                on: try day("2026-05-01"))
        }
    }

    var before: Case {
        get throws {
            Case(
                reference: try Sample.reference(), procedure: "short-review",
                events: try facts.map { try Self.event($0) })
        }
    }

    func instances(of case: Case) throws -> [Instance] {
        let holidays = try HolidaysFile(Array(Sample.holidays.utf8), at: "/h.json").holidays(of: .englandAndWales)
        return Evaluation(
            procedure: try Self.procedure(), calendar: WorkingCalendar(holidays), asOf: try day("2026-05-01")
        ).instances(of: `case`)
    }

    /// The sample with duties that follow each other, a duty before a planned day, and one without a date.
    static func procedure() throws -> Procedure {
        try Sample.readProcedure(
            Sample.procedure.with(
                "order:\n",
                """
                  completion:
                    title: Complete
                    source: L5
                    basis: statutory
                    owner: business-manager
                    due: within 6 months of decided
                    met-by: [published]
                    ladder: short
                  copy:
                    title: Send a copy
                    source: L6
                    basis: statutory
                    owner: business-manager
                    due: at least 1 week before planned
                    met-by: [answered]
                    ladder: short
                  thanks:
                    title: Thank
                    source: L7
                    basis: advisory
                    owner: business-manager
                    due: promptly after answered
                    met-by: [resumed]
                    requires: [minutes]
                    ladder: short
                order:

                """))
    }

    private static func event(_ fact: Fact) throws -> CaseEvent {
        CaseEvent(date: try day(fact.date), name: fact.name, subject: fact.subject.flatMap { Subject($0) })
    }
}
