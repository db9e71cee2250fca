import CivilCalendar
import Obligations
import Templates

/// Everything that the text of a weekly letter can show.
struct WeeklyView: TemplateView, Equatable {
    private let report: WeeklyReport
    private let news: WeeklyNews

    init(_ report: WeeklyReport, _ news: WeeklyNews) {
        self.report = report
        self.news = news
    }

    static let values: [TemplateValue<WeeklyView>] = [
        .plain("week") { PlainText($0.report.week.inWords) },
        .flag("well") { $0.isWell },
        .flag("not-well") { !$0.isWell },
        .text("missed") { $0.report.missed > 0 ? counted($0.report.missed, "week") : nil },
        .text("cases") { counted($0.report.cases, "case") },
        .text("owed") { $0.report.owed == 0 ? nil : counted($0.report.owed, "duty", "duties") },
        .text("overdue-count") { view in
            view.report.overdueCount == 0 ? nil : counted(view.report.overdueCount, "duty is", "duties are")
        },
        .parts("overdue") { $0.report.overdue.map(WeeklyLine.init) },
        .text("more-overdue") { more(than: $0.report.overdue.count, of: $0.report.overdueCount) },
        .text("undated") { view in
            view.report.undated == 0 ? nil : counted(view.report.undated, "due date")
        },
        .texts("gone") { $0.report.gone.map(\.text) },
        .parts("refused") { $0.news.refused.map(MatterView.init) },
        .text("undelivered") { $0.news.undelivered == 0 ? nil : counted($0.news.undelivered, "letter") },
        .texts("faults") { $0.news.faults.map { PlainText($0).text } },
        .text("holidays-until") { $0.report.holidaysUntil?.inWords },
        .text("coming-soon") { $0.report.comingSoon == 0 ? nil : counted($0.report.comingSoon, "duty", "duties") },
        .parts("coming") { $0.report.coming.map(WeeklyLine.init) },
        .text("head") { $0.news.head },
    ]

    /// Whether nothing wants anybody's attention beyond the ordinary.
    var isWell: Bool { report.isWell && news.isWell }

    /// What names the overdue duties.
    var duties: [PlainText?] {
        report.overdue.flatMap { [PlainText($0.reference.text), PlainText($0.key)] }
    }

    /// How many things want attention.
    var troubles: Int {
        report.overdueCount + report.undated + report.gone.count + (report.holidaysUntil == nil ? 0 : 1)
            + news.refused.count + news.undelivered + news.faults.count
    }

    private static func more(than shown: Int, of count: Int) -> String? {
        count > shown ? "\(count - shown) more" : nil
    }

    private static func counted(_ count: Int, _ one: String, _ several: String? = nil) -> String {
        "\(count) \(count == 1 ? one : several ?? one + "s")"
    }
}

/// One duty in a list of the weekly letter.
struct WeeklyLine: TemplateView, Equatable {
    let line: WeeklyReport.Line

    static let values: [TemplateValue<WeeklyLine>] = [
        .plain("reference") { PlainText($0.line.reference.text) },
        .plain("duty") { PlainText($0.line.key) },
        .plain("title") { PlainText($0.line.title) },
        .plain("due") { PlainText($0.line.due.inWords) },
        .plain("act-by") { view in view.line.actBy.flatMap { $0 == view.line.due ? nil : PlainText($0.inWords) } },
    ]
}
