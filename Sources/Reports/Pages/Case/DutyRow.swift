import CivilCalendar
import Obligations
import Templates

/// One duty in the table behind the timeline, with the explanation of its date.
struct DutyRow: TemplateView {
    private let explained: ExplainedDuty
    private let knowsWhatWasSaid: Bool
    private var duty: ReportedDuty { explained.duty }

    init(_ explained: ExplainedDuty, knowsWhatWasSaid: Bool) {
        self.explained = explained
        self.knowsWhatWasSaid = knowsWhatWasSaid
    }

    static let values: [TemplateValue<DutyRow>] = [
        .text("title", \.duty.title),
        .text("key", \.duty.key),
        .text("owner", \.duty.owner),
        .text("basis", \.duty.standing.basis.rawValue),
        .text("begun", \.duty.begun?.brief),
        .text("due", \.duty.due?.brief),
        .text("act-by", { $0.duty.actBy == $0.duty.due ? nil : $0.duty.actBy?.brief }),
        .flag("is-provisional", \.duty.isProvisional),
        .text("done", \.duty.closed?.brief),
        .flag("is-owed", \.duty.state.isOwed),
        .text("mark", { MarkName.of($0.duty.state) }),
        .text("state", \.duty.standing.word),
        .text("days", \.duty.standing.days),
        .flag("is-late", { $0.duty.standing.isLate || $0.duty.state == .metLate || $0.duty.state == .breached }),
        .text("missing", { $0.duty.missing.joined(separator: ", ") }),
        .text("said", \.said),
        .parts("steps", { $0.explained.steps.map(StepView.init) }),
    ]

    private var said: String? {
        guard knowsWhatWasSaid else { return nil }
        let escalations = explained.said.filter(\.isEscalation)
        let reminders = explained.said.filter { !$0.isEscalation }
        let parts = [
            reminders.isEmpty ? "" : reminders.count(of: "reminder"),
            escalations.isEmpty ? "" : escalations.count(of: "escalation"),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// One step of the explanation.
    struct StepView: TemplateView {
        let step: ExplanationStep

        static let values: [TemplateValue<StepView>] = [.text("text", \.step.text), .text("source", \.step.source)]
    }
}
