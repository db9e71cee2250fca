extension FileForm {
    /// Events written one below the other.
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
}
