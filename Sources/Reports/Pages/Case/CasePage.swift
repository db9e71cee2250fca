import CivilCalendar
import Obligations
package import Templates

/// The life of one review on one page.
package struct CasePage: TemplateView {
    private let facts: CaseFacts
    private let count: StandingCount
    private let axis: TimeAxis

    package init(_ facts: CaseFacts) {
        self.facts = facts
        count = StandingCount(facts.duties.map(\.duty))
        let days = facts.duties.flatMap { explained in
            [explained.duty.begun, explained.duty.due, explained.duty.closed].compactMap(\.self)
                + explained.said.map(\.on)
        }
        axis = TimeAxis(spanning: days, and: facts.today)
    }

    package static let values: [TemplateValue<CasePage>] = [
        .text("reference", \.facts.reference),
        .text("procedure", \.facts.procedure),
        .text("as-of", \.facts.today.written),
        .text("answer", \.count.answer),
        .flag("is-late", { !$0.count.late.isEmpty || !$0.count.undated.isEmpty || !$0.count.broken.isEmpty }),
        .text("counted", \.count.counted),
        .text("longest-overdue", \.longestOverdue),
        .text("next-due", \.nextDue),
        .flag("sayings-unknown", { !$0.facts.knowsWhatWasSaid }),
        .part("axis", { AxisView($0.axis, today: $0.facts.today) }),
        .parts("limits", { $0.lanes(limited: true) }),
        .parts("prompts", { $0.lanes(limited: false) }),
        .parts("duties", \.rows),
        .parts("events", \.events),
        .text("event-count", { $0.events.count(of: "event") }),
        .parts("event-marks", { EventMark.marks(of: $0.events, along: $0.axis) }),
        .texts("waiting", { $0.waiting.map { "\($0.title) (\($0.key))" } }),
        .text("waiting-count", { $0.waiting.isEmpty ? nil : $0.waiting.count(of: "duty waits", "duties wait") }),
    ]

    /// Begun duties, by due date; those without one by their beginning.
    private var begun: [ExplainedDuty] {
        facts.duties.filter { $0.duty.state != .waiting }
            .sorted { ($0.duty.begun ?? .latest, $0.duty) < ($1.duty.begun ?? .latest, $1.duty) }
    }

    private var waiting: [ReportedDuty] { facts.duties.map(\.duty).filter { $0.state == .waiting } }

    private func lanes(limited: Bool) -> [LaneView] {
        begun.filter { $0.duty.isLimited == limited }.map { LaneView($0, on: facts.today, along: axis) }
    }

    private var rows: [DutyRow] { begun.map { DutyRow($0, knowsWhatWasSaid: facts.knowsWhatWasSaid) } }

    private var events: [EventRow] { EventRow.rows(of: begun) }

    private var longestOverdue: String? {
        count.late.first.map { duty in
            let due = duty.due.map { ", due \($0.written)" } ?? ""
            return "\(duty.title) (\(duty.key))\(due), \(duty.standing.days). Owner: \(duty.owner)."
        }
    }

    private var nextDue: String? {
        let next = count.limited.first { ($0.standing.daysLeft ?? -1) >= 0 }
        return next.flatMap { duty in
            duty.due.map {
                "\(duty.title) (\(duty.key)), due \($0.written), \(duty.standing.days). Owner: \(duty.owner)."
            }
        }
    }
}
