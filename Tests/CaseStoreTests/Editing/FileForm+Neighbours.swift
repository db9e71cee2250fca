extension FileForm {
    /// What stands around the events.
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
}
