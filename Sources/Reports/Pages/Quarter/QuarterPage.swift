import CivilCalendar
import Obligations
package import Templates

/// The Board's quarterly update.
package struct QuarterPage: TemplateView {
    private let facts: QuarterFacts
    private let count: StandingCount

    package init(_ facts: QuarterFacts) {
        self.facts = facts
        count = StandingCount(facts.duties)
    }

    package static let values: [TemplateValue<QuarterPage>] = [
        .text("period", \.facts.period.written),
        .text("as-of", \.facts.asOf.written),
        .flag("is-running", { $0.facts.asOf < $0.facts.period.last }),
        .text("answer", \.count.answer),
        .flag("is-late", { !$0.count.late.isEmpty || !$0.count.undated.isEmpty || !$0.count.broken.isEmpty }),
        .text("counted", \.count.counted),
        .text("refused", { RefusedFiles.sentence($0.facts.refusedFiles) }),
        .text("cases", { Array(0..<$0.facts.caseCount).count(of: "review") }),
        .text("overdue-count", { "\($0.count.late.count)" }),
        .text("still-due-count", { "\($0.facts.stillDue.count)" }),
        .text("in-time-count", { "\($0.facts.done(in: $0.facts.period, late: false).count)" }),
        .text("late-count", { "\($0.facts.done(in: $0.facts.period, late: true).count)" }),
        .text("next-count", { "\($0.facts.dueNext.count)" }),
        .part("overdue", { DutyList($0.count.late + $0.count.undated + $0.count.broken) }),
        .part("still-due", { DutyList($0.facts.stillDue) }),
        .part("done-in-time", { DutyList($0.facts.done(in: $0.facts.period, late: false)) }),
        .part("done-late", { DutyList($0.facts.done(in: $0.facts.period, late: true)) }),
        .part("next", { DutyList($0.facts.dueNext) }),
        .text("next-period", \.facts.period.following.written),
        .part("trend", { TrendView($0.facts, overdueNow: $0.count.late.count) }),
        .parts("roles", { LoadRow.rows(of: $0.facts, by: \.owner) }),
        .parts("kinds", { LoadRow.rows(of: $0.facts, by: \.title) }),
        .parts("plans", { PlanView.plans($0.facts.actionPlan) }),
    ]
}
