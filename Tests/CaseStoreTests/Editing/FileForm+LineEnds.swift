extension FileForm {
    /// Line ends of every kind.
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
