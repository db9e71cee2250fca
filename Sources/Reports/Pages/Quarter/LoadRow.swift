import CivilCalendar
import Obligations
import Templates

/// What one role still has to do, or what is still to be done of one kind of duty.
struct LoadRow: TemplateView {
    private let name: String
    private let overdue: Int
    private let soon: Int
    private let later: Int
    /// A limit is stated and its day cannot be told.
    private let undated: Int
    private let prompts: Int
    private let most: Int

    static let values: [TemplateValue<LoadRow>] = [
        .text("name", \.name),
        .text("overdue", { "\($0.overdue)" }),
        .flag("has-overdue", { $0.overdue > 0 }),
        .text("soon", { "\($0.soon)" }),
        .flag("has-soon", { $0.soon > 0 }),
        .text("later", { "\($0.later)" }),
        .flag("has-later", { $0.later > 0 }),
        .text("undated", { "\($0.undated)" }),
        .flag("has-undated", { $0.undated > 0 }),
        .text("prompts", { "\($0.prompts)" }),
        .flag("has-prompts", { $0.prompts > 0 }),
        .text("overdue-length", { TimeAxis.percentage($0.overdue, of: $0.most) }),
        .text("rest-length", { TimeAxis.percentage($0.all - $0.overdue, of: $0.most) }),
        .text("all", { "\($0.all)" }),
    ]

    private var all: Int { overdue + soon + later + undated + prompts }

    /// A row for each name, those with the most overdue first.
    static func rows(of facts: QuarterFacts, by name: (ReportedDuty) -> String) -> [LoadRow] {
        let groups = Dictionary(grouping: facts.duties.filter(\.state.isOwed), by: name)
        let most = groups.values.map(\.count).max() ?? 0
        let rows = groups.map { name, duties in
            let limited = duties.filter { $0.isLimited && !$0.standing.isLate }
            let dues = limited.compactMap(\.due)
            let soon = dues.count { $0 <= facts.period.last }
            return LoadRow(
                name: name, overdue: duties.count(where: \.standing.isLate), soon: soon, later: dues.count - soon,
                undated: limited.count - dues.count, prompts: duties.count { !$0.isLimited }, most: most)
        }
        return rows.sorted { ($1.overdue, $1.soon, $1.all, $0.name) < ($0.overdue, $0.soon, $0.all, $1.name) }
    }
}
