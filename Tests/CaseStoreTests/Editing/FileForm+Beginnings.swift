extension FileForm {
    /// Files that have no event yet.
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
}
