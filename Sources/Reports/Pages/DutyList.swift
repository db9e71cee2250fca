import CivilCalendar
import Obligations
import Templates

/// Duties in the rows of a table; the first of many stand for all.
struct DutyList: TemplateView {
    private let duties: [ReportedDuty]

    /// Nil where there are none, so that a page can say so instead.
    init?(_ duties: [ReportedDuty]) {
        guard !duties.isEmpty else { return nil }
        self.duties = duties
    }

    static let values: [TemplateValue<DutyList>] = [
        .parts("rows", { $0.duties.prefix(most).map(DutyLine.init) }),
        .text("more", { $0.duties.count > most ? "\($0.duties.count - most)" : nil }),
    ]

    /// More rows than that nobody reads in a meeting.
    private static let most = 60
}

/// One duty in the row of a table.
struct DutyLine: TemplateView {
    let duty: ReportedDuty

    static let values: [TemplateValue<DutyLine>] = [
        .text("case", \.duty.reference),
        .text("key", \.duty.key),
        .text("title", \.duty.title),
        .text("owner", \.duty.owner),
        .text("due", { $0.duty.due?.brief }),
        .flag("is-provisional", \.duty.isProvisional),
        .text("done", { $0.duty.closed?.brief }),
        .text("mark", { $0.duty.standing.isLate ? "overdue" : MarkName.of($0.duty.state) }),
        .text("state", { $0.duty.standing.isLate ? "overdue" : $0.duty.standing.word }),
        .text("days", \.duty.standing.days),
        .flag("is-late", { $0.duty.standing.isLate || $0.duty.state == .metLate || $0.duty.state == .breached }),
        .text("missing", { $0.duty.missing.joined(separator: ", ") }),
    ]
}
