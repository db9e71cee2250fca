import CivilCalendar
import Foundation
import Obligations

@testable import CaseStore

/// Texts that are right, to be spoilt in one place each.
enum Sample {
    /// A procedure with every key that there is.
    static let procedure = """
        procedure: short-review
        title: Short review
        in-force: {from: 2020-01-01, until: 2030-12-31}
        calendar: england-and-wales
        readings:
          month-end: clamp
          before: clear-days
          quarter: anchored
        roles:
          board-chair: Chair of the Board
          business-manager: Business manager
          service-director: Director of a service
        events:
          brought: Case brought to the Chair
          decided: Decision
          not-decided: Decision against
          extended: New date set
          asked: Letter sent
          answered: Answer received
          halted: Halted
          resumed: Resumed
          plan-sent: Plan sent
          update-given: Update given
          closed: Closed
          planned: {title: Day chosen, planned: true, replaces: true}
          published: Published
          removed: Removed
        ladders:
          short:
            - {when: start, level: 0}
            - {when: 2 working days before, level: 0}
            - {when: on the day, level: 0}
            - {when: every 7 days after 14 days, level: 3}
        obligations:
          decision:
            title: Decide
            source: L1
            basis: statutory
            owner: board-chair
            due: within 1 month of brought
            met-by: [decided, not-decided]
            requires: [reasons, {any: [letter, minutes]}]
            extended-by: extended
            cancelled-by: [closed]
            suspended-by: {event: halted, until: [resumed]}
            ladder: short
            escalate: [board-chair, "service-director[for]", business-manager]
            note: One sentence.
            verified: false
          answer:
            title: Answer
            source: L2
            basis: advisory
            owner: service-director[for]
            due: within 10 working days of asked
            met-by: [answered]
            ladder: short
          update:
            title: Update
            source: L3
            basis: statutory
            owner: business-manager
            due: every quarter from plan-sent until closed
            met-by: [update-given]
            ladder: short
          keep:
            title: Keep
            source: L4
            basis: statutory
            owner: business-manager
            due: for at least 12 months from published
            ended-by: [removed]
            ladder: short
        order:
          - [brought, decided, published]
        examples:
          - events: [{date: 2026-01-31, event: brought}]
            expect: {decision: 2026-02-28}
          - events: [{date: 2026-02-02, event: asked, for: police}]
            expect: {"answer[police]": 2026-02-16}

        """

    /// A case that follows it.
    static let caseText = """
        case: TEST-2026-001
        procedure: short-review
        people:
          board-chair: chair-1
        events:
          - date: 2026-01-20
            event: brought
          - {date: 2026-02-02, event: asked, for: police}
          - date: 2026-02-10
            event: extended
            until: 2026-03-20
          - date: 2026-03-01
            event: decided
            with: [reasons, letter]

        """

    static let contacts = """
        business-manager: business.manager@partnership.example
        board-chair: chair@partnership.example
        service-director:
          for:
            police: police@partnership.example
            default: services@partnership.example
        reviewer-3: reviewer@partnership.example

        """

    static let holidays = """
        {
          "england-and-wales": {
            "division": "england-and-wales",
            "events": [
              {"title": "New Year\\u2019s Day", "date": "2026-01-01", "notes": "", "bunting": true},
              {"title": "Good Friday", "date": "2026-04-03", "notes": "", "bunting": false}
            ]
          },
          "scotland": {"division": "scotland", "events": [{"title": "2nd January", "date": "2026-01-02"}]}
        }
        """

    static func reference(_ text: String = "TEST-2026-001") throws -> CaseReference {
        guard let reference = CaseReference(text) else { throw CocoaError(.formatting) }
        return reference
    }

    static func readProcedure(_ text: String = procedure) throws -> Procedure {
        try ProcedureFile.read(Array(text.utf8), at: "/rules/procedures/short-review.yaml")
    }

    static func readCase(_ text: String = caseText, noLaterThan today: CivilDate? = nil) throws -> Case {
        let procedure = try readProcedure()
        return try CaseFile.read(
            Array(text.utf8), named: try reference(), knowing: [procedure.name: procedure], noLaterThan: today)
    }

    static func readContacts(_ text: String = contacts) throws -> Contacts {
        try ContactsFile.read(
            Array(text.utf8), at: "/rules/contacts.yaml", allowedDomains: ["partnership.example"])
    }

    static func readSettings(_ text: String) throws -> Settings {
        try SettingsFile.read(Array(text.utf8), at: "/etc/casewatch/casewatch.yaml") { $0 == "Europe/London" }
    }
}

extension String {
    /// What stands from one text to before another.
    func part(from first: String, to second: String) -> String {
        guard let start = range(of: first)?.lowerBound, let end = range(of: second)?.lowerBound else { return self }
        return String(self[start..<end])
    }

    /// The text with one part of it, which must be there, written otherwise.
    func with(_ part: String, _ other: String) -> String {
        precondition(contains(part), "the sample has no such part")
        return replacingOccurrences(of: part, with: other)
    }
}
