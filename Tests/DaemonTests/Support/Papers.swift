/// The papers of the test office: a short procedure, its contacts and holidays.
enum Papers {
    static let procedure = """
        procedure: short
        title: A short procedure
        calendar: england-and-wales
        readings: {month-end: clamp, before: clear-days, quarter: anchored}
        roles:
          board: Board
          board-chair: Chair of the Board
          business-manager: Business manager
          imr-author: Author
        events:
          brought-to-chair: Case brought to the Chair
          review-decided: Review decided
          imr-requested: Review of a service requested
          imr-completed: Review of a service completed
          completion-extended: New completion date set
          approved: Report approved
        ladders:
          one-month:
            - {when: start, level: 0}
            - {when: 14 days before, level: 0}
            - {when: on the day, level: 0}
            - {when: 1 day after, level: 1}
            - {when: 7 days after, level: 2}
            - {when: every 7 days after 14 days, level: 3}
        obligations:
          chair-decision:
            title: Decide whether a review will be held
            source: L17
            basis: statutory
            owner: board-chair
            due: within 1 month of brought-to-chair
            met-by: [review-decided]
            ladder: one-month
            escalate: [board, business-manager, business-manager]
          imr-completion:
            title: Complete the review of the service
            source: L48
            basis: statutory
            owner: "imr-author[for]"
            due: within 1 month of imr-requested
            met-by: [imr-completed]
            ladder: one-month
            escalate: [board, business-manager, business-manager]
          completion:
            title: Complete the review
            source: L33
            basis: statutory
            owner: board
            due: within 6 months of review-decided
            met-by: [approved]
            extended-by: completion-extended
            ladder: one-month
            escalate: [board-chair, business-manager, business-manager]
        """

    static let contacts = """
        business-manager: manager@partnership.example
        board: board@partnership.example
        board-chair: chair@partnership.example
        imr-author: {for: {police: police@partnership.example, default: author@partnership.example}}
        """

    static let holidays = """
        {"england-and-wales": {"division": "england-and-wales", "events": [
          {"title": "New Year's Day", "date": "2026-01-01", "notes": "", "bunting": true},
          {"title": "Good Friday", "date": "2026-04-03", "notes": "", "bunting": false},
          {"title": "Easter Monday", "date": "2026-04-06", "notes": "", "bunting": true},
          {"title": "Christmas Day", "date": "2026-12-25", "notes": "", "bunting": true},
          {"title": "New Year's Day", "date": "2028-01-03", "notes": "", "bunting": true}]}}
        """

    static let settings = """
        timezone: Europe/London
        notify-at: "09:00"
        """
}
