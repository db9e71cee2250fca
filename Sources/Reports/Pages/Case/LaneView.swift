import CivilCalendar
import Obligations
import Templates

/// One duty as a lane of the timeline: from what began it over its due date to what became of it.
struct LaneView: TemplateView {
    private let explained: ExplainedDuty
    private let today: CivilDate
    private let axis: TimeAxis
    private var duty: ReportedDuty { explained.duty }

    init(_ explained: ExplainedDuty, on today: CivilDate, along axis: TimeAxis) {
        self.explained = explained
        self.today = today
        self.axis = axis
    }

    static let values: [TemplateValue<LaneView>] = [
        .text("title", \.duty.title),
        .text("key", \.duty.key),
        .text("state", \.stateText),
        .text("dates", \.dates),
        .text("description", \.description),
        .flag("is-late", \.isLate),
        .text("begin-x", { lane in lane.duty.begun.map(lane.axis.position) }),
        .text("run-from", { $0.axis.position($0.run.from) }),
        .text("run-to", { $0.axis.position($0.run.to) }),
        .flag("is-endless", { $0.duty.due == nil }),
        .part("overrun", \.overrun),
        .text("due-x", { lane in lane.duty.due.map(lane.axis.position) }),
        .text("extended-x", { lane in lane.explained.extending.map { lane.axis.position($0.date) } }),
        .text("mark", \.mark),
        .text("mark-x", { $0.axis.position($0.markDay) }),
        .texts("reminders", { $0.positions(escalations: false) }),
        .texts("escalations", { $0.positions(escalations: true) }),
    ]

    private var stateText: String {
        [duty.standing.word, duty.standing.days].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private var isLate: Bool {
        duty.standing.isLate || duty.state == .metLate || duty.state == .breached || duty.standing.lacksDate
    }

    /// In words what the marks show.
    private var dates: String {
        var parts = [duty.begun.map { "from \($0.brief)" }]
        if let extending = explained.extending { parts.append("extended \(extending.date.brief)") }
        parts.append(duty.due.map { "due \($0.brief)\(duty.isProvisional ? " (provisional)" : "")" })
        if let closed = duty.closed { parts.append("done \(closed.brief)") }
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    private var description: String {
        let escalations = explained.said.filter(\.isEscalation)
        let reminders = explained.said.filter { !$0.isEscalation }
        let parts = [
            duty.title, dates, stateText, reminders.isEmpty ? "" : reminders.count(of: "reminder"),
            escalations.isEmpty ? "" : escalations.count(of: "escalation"),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// The time in which it could be done in time.
    private var run: (from: CivilDate, to: CivilDate) {
        let end = duty.due ?? duty.closed ?? (duty.state.isOwed ? today : duty.begun ?? today)
        let begin = duty.begun ?? end
        return (min(begin, end), max(begin, end))
    }

    /// The time past the due date.
    private var overrun: Stretch? {
        guard let due = duty.due, isLate, duty.state != .breached else { return nil }
        let end = duty.closed ?? today
        return end > due ? Stretch(from: axis.position(due), to: axis.position(end)) : nil
    }

    /// Where the lane ends: on the day of being done, today where it is late, or the due date ahead.
    private var markDay: CivilDate {
        if let closed = duty.closed { return closed }
        if duty.standing.isLate { return today }
        return duty.due ?? (duty.state.isOwed ? today : duty.begun ?? today)
    }

    private var mark: String {
        duty.state == .incomplete && duty.standing.isLate ? "overdue" : MarkName.of(duty.state)
    }

    private func positions(escalations: Bool) -> [String] {
        explained.said.filter { $0.isEscalation == escalations }.map { axis.position($0.on) }
    }

    /// A part of the lane.
    struct Stretch: TemplateView {
        let from: String
        let to: String

        static let values: [TemplateValue<Stretch>] = [.text("from", \.from), .text("to", \.to)]
    }
}

/// The shape that stands for a state, by the name that drawings give it.
enum MarkName {
    static func of(_ state: InstanceState) -> String {
        switch state {
        case .metLate: "met-late"
        default: state.rawValue
        }
    }
}
