import CivilCalendar
import Obligations
package import Templates

/// A printable sheet of due dates: a month, or the months of a quarter.
package struct CalendarPage: TemplateView {
    private let sheet: DueSheet

    package init(_ sheet: DueSheet) {
        self.sheet = sheet
    }

    package static let values: [TemplateValue<CalendarPage>] = [
        .text("title", \.sheet.title),
        .text("as-of", \.sheet.today.written),
        .text("answer", \.sheet.answer),
        .text("refused", { RefusedFiles.sentence($0.sheet.refusedFiles) }),
        .parts("months", { page in page.sheet.months.map { MonthView($0, of: page.sheet) } }),
        .part("duties", { DutyList($0.sheet.duties) }),
    ]
}

/// One month as weeks from Monday to Sunday.
struct MonthView: TemplateView {
    private let month: ReportPeriod
    private let sheet: DueSheet

    init(_ month: ReportPeriod, of sheet: DueSheet) {
        self.month = month
        self.sheet = sheet
    }

    static let values: [TemplateValue<MonthView>] = [
        .text("name", { "\($0.month.first.monthName) \($0.month.first.year)" }), .parts("weeks", \.weeks),
        .flag("is-one-of-several", { $0.sheet.months.count > 1 }),
    ]

    private var weeks: [Week] {
        let monday = month.first.adding(days: 1 - month.first.weekday.rawValue)
        return stride(from: monday, through: month.last, by: 7).map { start in
            Week(days: (0..<7).map { DayView(start.adding(days: $0), in: month, of: sheet) })
        }
    }

    /// Seven days, of which some may be of another month.
    struct Week: TemplateView {
        let days: [DayView]

        static let values: [TemplateValue<Week>] = [.parts("days", \.days)]
    }
}

/// One day of a sheet with what is due on it.
struct DayView: TemplateView {
    private let day: CivilDate
    private let isInside: Bool
    private let isToday: Bool
    private let duties: [ReportedDuty]

    init(_ day: CivilDate, in month: ReportPeriod, of sheet: DueSheet) {
        self.day = day
        isInside = month.contains(day)
        isToday = day == sheet.today
        duties = isInside ? sheet.duties(on: day) : []
    }

    static let values: [TemplateValue<DayView>] = [
        .flag("is-inside", \.isInside), .flag("is-today", \.isToday), .flag("is-weekend", \.day.weekday.isWeekend),
        .text("number", { "\($0.day.day)" }), .text("weekday", \.day.weekday.name), .text("date", \.day.written),
        .flag("has-duties", { !$0.duties.isEmpty }), .parts("duties", { $0.duties.map(DutyLine.init) }),
    ]
}
