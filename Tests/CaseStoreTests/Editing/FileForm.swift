import Testing

/// A way in which somebody writes a case file, an event that is added to it, and what it is then to hold, byte for byte.
struct FileForm: Sendable, CustomTestStringConvertible {
    let why: String
    let before: String
    let event: Sentence
    let after: String

    /// What is recorded in a row.
    enum Sentence: Sendable {
        /// `decided` on 2026-03-01 with two items.
        case decided
        /// `asked` for the police on 2026-02-02.
        case asked
        /// `extended` on 2026-02-10 until 2026-03-20.
        case extended
    }

    /// - Parameter marked: The text in which `‹` and `›` stand around what is added, and `⟪` and `⟫` around what goes.
    init(_ why: String, _ event: Sentence, _ marked: String) {
        self.why = why
        self.event = event
        before = marked.replacing(/‹[^›]*›/, with: "").replacing(/⟪([^⟫]*)⟫/) { $0.output.1 }
        after = marked.replacing(/[‹›]/, with: "").replacing(/⟪[^⟫]*⟫/, with: "")
    }

    var testDescription: String { why }

    static let head = "case: TEST-2026-001\nprocedure: short-review\n"

    static let all: [FileForm] = dashed + bracketed + beginnings + neighbours + lineEnds

    static let dashed: [FileForm] = [
        FileForm(
            "keys on lines of their own", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              - date: 2026-01-20
                event: brought
            ‹  - date: 2026-02-02
                event: asked
                for: police
            ›
            """),
        FileForm(
            "a date that the event sets", .extended,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              - date: 2026-01-20
                event: brought
            ‹  - date: 2026-02-10
                event: extended
                until: 2026-03-20
            ›
            """),
        FileForm(
            "items", .decided,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              - date: 2026-01-20
                event: brought
            ‹  - date: 2026-03-01
                event: decided
                with: [reasons, letter]
            ›
            """),
        FileForm(
            "items each on a line of its own", .decided,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              - date: 2026-02-20
                event: decided
                with:
                  - reasons
                  - letter
            ‹  - date: 2026-03-01
                event: decided
                with:
                  - reasons
                  - letter
            ›
            """),
        FileForm(
            "items beneath their key", .decided,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
            - date: 2026-02-20
              event: decided
              with:
              - letter
            - date: 2026-02-21
              event: brought
            ‹- date: 2026-03-01
              event: decided
              with:
              - reasons
              - letter
            ›
            """),
        FileForm(
            "events in braces", .decided,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              - {date: 2026-01-20, event: brought}
            ‹  - {date: 2026-03-01, event: decided, with: [reasons, letter]}
            ›
            """),
        FileForm(
            "braces with space in them", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              - { date: 2026-01-20, event: brought }
            ‹  - { date: 2026-02-02, event: asked, for: police }
            ›
            """),
        FileForm(
            "the last of two styles", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              - {date: 2026-01-20, event: brought}
              - date: 2026-01-21
                event: brought
            ‹  - date: 2026-02-02
                event: asked
                for: police
            ›
            """),
        FileForm(
            "dashes at the left edge", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
            - date: 2026-01-20
              event: brought
            ‹- date: 2026-02-02
              event: asked
              for: police
            ›
            """),
        FileForm(
            "much space before and behind dashes", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
                -   date: 2026-01-20
                    event: brought
            ‹    -   date: 2026-02-02
                    event: asked
                    for: police
            ›
            """),
        FileForm(
            "dashes on lines of their own", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              -
                date: 2026-01-20
                event: brought
            ‹  - date: 2026-02-02
                event: asked
                for: police
            ›
            """),
        FileForm(
            "another order of keys", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              - for: education
                event: asked
                date: 2026-01-20
            ‹  - for: police
                event: asked
                date: 2026-02-02
            ›
            """),
        FileForm(
            "quotation marks", .extended,
            """
            case: "TEST-2026-001"
            procedure: 'short-review'
            events:
              - date: "2026-01-20"
                event: 'brought'
            ‹  - date: "2026-02-10"
                event: 'extended'
                until: "2026-03-20"
            ›
            """),
        FileForm(
            "an event over several lines", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              - {date: 2026-01-20,
                 event: brought
                }
            ‹  - {date: 2026-02-02, event: asked, for: police}
            ›
            """),
        FileForm(
            "an anchor and its alias", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              - {date: &day 2026-01-20, event: brought}
              - &again {date: *day, event: decided}
              - *again
            ‹  - {date: 2026-02-02, event: asked, for: police}
            ›
            """),
        FileForm(
            "blank lines between events", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:

              - date: 2026-01-20
                event: brought

              - date: 2026-01-21
                event: brought
            ‹
              - date: 2026-02-02
                event: asked
                for: police
            ›
            """),
        FileForm(
            "blank lines between groups", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              - {date: 2026-01-20, event: brought}
              - {date: 2026-01-21, event: brought}

              - {date: 2026-01-22, event: brought}
            ‹  - {date: 2026-02-02, event: asked, for: police}
            ›
            """),
    ]

    static let bracketed: [FileForm] = [
        FileForm(
            "brackets on one line", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events: [{date: 2026-01-20, event: brought}‹, {date: 2026-02-02, event: asked, for: police}›]  # all

            """),
        FileForm(
            "brackets with a last comma", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events: [ {date: 2026-01-20, event: brought}‹, {date: 2026-02-02, event: asked, for: police}›, ]
            """),
        FileForm(
            "brackets over several lines", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events: [
              {date: 2026-01-20, event: brought},   # the first
              {date: 2026-01-21, event: brought}‹,›  # the "second", [or {so
            ‹  {date: 2026-02-02, event: asked, for: police}
            ›]

            """),
        FileForm(
            "brackets over several lines with a last comma", .decided,
            """
            case: TEST-2026-001
            procedure: short-review
            events: [
              { date: 2026-01-20, event: brought },
              # nothing more
            ‹  { date: 2026-03-01, event: decided, with: [reasons, letter] },
            ›
            ]
            people:

            """),
        FileForm(
            "brackets closed on the last event's line", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events: [{date: 2026-01-20, event: brought},
                     {date: 2026-01-21, event: brought}‹,
                     {date: 2026-02-02, event: asked, for: police}›]

            """),
        FileForm(
            "brackets closed behind a comma on the last event's line", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events: [
              {date: 2026-01-21, event: 'brought'},‹
              {date: 2026-02-02, event: 'asked', for: 'police'},›]

            """),
        FileForm(
            "commas before events", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events: [
                {date: 2026-01-20, event: brought}
              , {date: 2026-01-21, event: brought}‹, {date: 2026-02-02, event: asked, for: police}›
              ]

            """),
        FileForm(
            "brackets and quotation marks in values", .decided,
            """
            case: TEST-2026-001
            procedure: short-review
            events: [{"date": "2026-01-20", "event": "decided", "with": ["reasons", 'letter']}‹, \
            {"date": "2026-03-01", "event": "decided", "with": ["reasons", "letter"]}›]

            """),
        FileForm(
            "everything in braces", .asked,
            """
            {"case": "TEST-2026-001", "procedure": "short-review", "events": [
              {"date": "2026-01-20", "event": "brought"}‹,›
            ‹  {"date": "2026-02-02", "event": "asked", "for": "police"}
            ›]}

            """),
        FileForm(
            "everything in braces and no event", .asked,
            """
            {case: TEST-2026-001, events: [‹{date: 2026-02-02, event: asked, for: police}›], procedure: short-review}
            """),
    ]

    static let beginnings: [FileForm] = [
        FileForm(
            "no list", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            ‹events:
              - date: 2026-02-02
                event: asked
                for: police
            ›
            """),
        FileForm(
            "no list, and blank lines and comments at the end", .asked,
            """
            case: TEST-2026-001
            procedure: short-review

            # Nothing yet.
            ‹events:
              - date: 2026-02-02
                event: asked
                for: police
            ›

            """),
        FileForm(
            "no list in an indented file", .asked,
            """
              case: TEST-2026-001
              procedure: short-review
              people:
                board-chair: chair-1
            ‹  events:
                - date: 2026-02-02
                  event: asked
                  for: police
            ›
            """),
        FileForm(
            "a heading", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
            ‹  - date: 2026-02-02
                event: asked
                for: police
            ›
            """),
        FileForm(
            "a heading with a comment, and other keys behind it", .asked,
            """
            events:   # none yet
              # to come: the decision
            ‹  - date: 2026-02-02
                event: asked
                for: police
            ›
            case: TEST-2026-001
            procedure: short-review
            """),
        FileForm(
            "empty brackets", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:⟪ []⟫
            ‹  - date: 2026-02-02
                event: asked
                for: police
            ›
            """),
        FileForm(
            "empty brackets with space in them and a comment behind them", .asked,
            """
            case: TEST-2026-001
            events:⟪   [  ]⟫   # none yet
            ‹  - date: 2026-02-02
                event: asked
                for: police
            ›procedure: short-review

            """),
        FileForm(
            "empty brackets on a line of their own", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              [‹{date: 2026-02-02, event: asked, for: police}›]

            """),
        FileForm(
            "empty brackets around a comment", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events: [‹{date: 2026-02-02, event: asked, for: police}›  # none yet
              ]

            """),
        FileForm(
            "a heading in quotation marks", .asked,
            """
            "case": TEST-2026-001
            "procedure": short-review
            "events" :
            ‹  - date: 2026-02-02
                event: asked
                for: police
            ›
            """),
    ]

    static let neighbours: [FileForm] = [
        FileForm(
            "other keys behind the list", .asked,
            """
            case: TEST-2026-001
            events:
              - date: 2026-01-20
                event: brought
            ‹  - date: 2026-02-02
                event: asked
                for: police
            ›people:
              board-chair: chair-1
            procedure: short-review
            """),
        FileForm(
            "comments and blank lines before the next key", .asked,
            """
            case: TEST-2026-001
            events:
              # Decision
              - date: 2026-01-20   # by telephone
                event: brought
                # confirmed in writing

              # - date: 2026-02-10
              #   event: decided
            ‹  - date: 2026-02-02
                event: asked
                for: police
            ›

            # Who it is about: see the paper file.
              # (third shelf)
            procedure: short-review
            """),
        FileForm(
            "comments at the left edge behind dashes at the left edge", .asked,
            """
            case: TEST-2026-001
            events:
            - date: 2026-01-20
              event: brought
              # by telephone
            ‹- date: 2026-02-02
              event: asked
              for: police
            ›# The rest
            procedure: short-review
            """),
        FileForm(
            "comments at the end", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              - {date: 2026-01-20, event: brought}
              # police: rang twice, nothing yet.
            ‹  - {date: 2026-02-02, event: asked, for: police}
            ›
            # vim: set ts=2

            """),
        FileForm(
            "markers of a document", .asked,
            """
            %YAML 1.1
            ---
            case: TEST-2026-001
            procedure: short-review
            events:
              - {date: 2026-01-20, event: brought}
            ‹  - {date: 2026-02-02, event: asked, for: police}
            ›...
            # the end

            """),
        FileForm(
            "a marker of a document and no list", .asked,
            """
            ---
            case: TEST-2026-001
            procedure: short-review
            ‹events:
              - date: 2026-02-02
                event: asked
                for: police
            ›...

            """),
        FileForm(
            "letters beyond ASCII", .asked,
            """
            # Prüfung – “Fall” 🧒
            case: TEST-2026-001
            procedure: short-review
            events: [{date: 2026-01-20, event: brought}‹, {date: 2026-02-02, event: asked, for: police}›] # März 🌱

            """),
        FileForm(
            "a value over several lines", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              - date: 2026-01-20
                event: >-
                  brought
            ‹  - date: 2026-02-02
                event: asked
                for: police
            ›
            """),
    ]

    static let lineEnds: [FileForm] = [
        FileForm(
            "no line end at the end", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:
              - {date: 2026-01-20, event: brought}‹
              - {date: 2026-02-02, event: asked, for: police}›
            """),
        FileForm(
            "no line end at the end behind a comment", .asked,
            """
            case: TEST-2026-001
            procedure: short-review
            events:  # none‹
              - date: 2026-02-02
                event: asked
                for: police›
            """),
        FileForm(
            "line ends of another system", .extended,
            "case: TEST-2026-001\r\nprocedure: short-review\r\nevents:\r\n  - date: 2026-01-20\r\n    event: brought\r\n"
                + "‹  - date: 2026-02-10\r\n    event: extended\r\n    until: 2026-03-20\r\n›\r\n# end\r\n"),
        FileForm(
            "line ends of another system and none at the end", .extended,
            "case: TEST-2026-001\r\nprocedure: short-review\r\nevents:\r\n  - date: 2026-01-20\r\n    event: brought"
                + "‹\r\n  - date: 2026-02-10\r\n    event: extended\r\n    until: 2026-03-20›"),
        FileForm(
            "line ends of another system in brackets", .asked,
            "case: TEST-2026-001\r\nprocedure: short-review\r\nevents: [\r\n  {date: 2026-01-20, event: brought}‹,›\r\n"
                + "‹  {date: 2026-02-02, event: asked, for: police}\r\n›]\r\n"),
        FileForm(
            "line ends of another system in brackets closed at once", .asked,
            "case: TEST-2026-001\r\nprocedure: short-review\r\nevents: [\r\n  {date: 2026-01-20, event: brought}"
                + "‹,\r\n  {date: 2026-02-02, event: asked, for: police}›]"),
        FileForm(
            "line ends of another system and empty brackets", .extended,
            "case: TEST-2026-001\r\nevents:⟪ []⟫\r\n‹  - date: 2026-02-10\r\n    event: extended\r\n"
                + "    until: 2026-03-20\r\n›procedure: short-review"),
    ]
}
