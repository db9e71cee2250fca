import CivilCalendar
import Obligations

extension Procedure {
    static let testName: ProcedureName = "test"

    /// The ladder that duties of the test procedure have unless they name another.
    static let usualLadder = ladder(
        ["start", "14 days before", "2 days before", "on the day"], ["1 day after"], ["7 days after"],
        ["every 7 days after 14 days"])

    /// A procedure of these duties.
    init(
        _ duties: Obligation..., ladders: [LadderName: Ladder] = [:], events: [EventName: EventRule] = [:],
        monthEnd: MonthEnd = .clamp, before: BeforeReading = .clearDays, quarter: QuarterReading = .anchored,
        inForce: InForce = InForce(), order: [[EventName]] = [], examples: [Example] = []
    ) {
        self.init(
            name: Self.testName, title: "Test procedure", inForce: inForce,
            readings: Readings(monthEnd: monthEnd, before: before, quarter: quarter),
            roles: ["owner": "Owner", "first": "First", "second": "Second", "third": "Third"], events: events,
            ladders: ["usual": Self.usualLadder].merging(ladders) { _, named in named }, obligations: duties,
            order: order, examples: examples)
    }
}

extension EventRule {
    static let planned = EventRule(title: "Planned", isPlanned: true)
    static let replaced = EventRule(title: "Replaced", replaces: true)
    static let plannedAndReplaced = EventRule(title: "Planned anew", isPlanned: true, replaces: true)
}
