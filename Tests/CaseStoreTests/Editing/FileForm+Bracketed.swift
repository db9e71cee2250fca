extension FileForm {
    /// Events written in brackets.
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
}
