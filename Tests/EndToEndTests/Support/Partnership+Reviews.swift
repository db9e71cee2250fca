extension Partnership {
    /// A partnership with three reviews in the autumn of 2026: one behind, one before its end, one with an action plan.
    convenience init(reviews: Void) throws {
        try self.init()
        try record(
            "BSCP-2026-014", "date: 2026-08-03, event: brought-to-chair", "date: 2026-09-14, event: review-decided",
            "date: 2026-09-15, event: panel-told-of-review",
            "date: 2026-09-28, event: imr-requested, for: police",
            "date: 2026-09-28, event: imr-requested, for: health",
            "date: 2026-09-28, event: imr-requested, for: education",
            "date: 2026-10-23, event: imr-completed, for: police",
            "date: 2026-11-06, event: imr-completed, for: health",
            "date: 2026-11-16, event: completion-extended, until: 2027-05-03")
        try record(
            "BSCP-2026-012", "date: 2026-05-11, event: brought-to-chair", "date: 2026-06-08, event: review-decided")
        try record(
            "BSCP-2026-011", "date: 2026-06-01, event: approved", "date: 2026-06-15, event: action-plan-sent",
            "date: 2026-06-01, event: agency-named, for: police",
            "date: 2026-06-02, event: agency-invited, for: police",
            "date: 2026-06-01, event: action-agreed, for: action-1, until: 2026-10-30",
            "date: 2026-06-01, event: action-agreed, for: action-2, until: 2027-01-29",
            "date: 2026-11-05, event: action-evidenced, for: action-1",
            "date: 2026-09-10, event: quarterly-update-given",
            "date: 2027-01-19, event: publication-planned")
    }
}
