import CivilCalendar
import Templates

/// The scale above a drawing: months, and today.
struct AxisView: TemplateView {
    let months: [Month]
    let today: String
    let todayX: String

    init(_ axis: TimeAxis, today: CivilDate) {
        months = axis.months.map { Month(name: $0.name, year: $0.year, x: axis.position($0.date)) }
        self.today = today.written
        todayX = axis.position(today)
    }

    static let values: [TemplateValue<AxisView>] = [
        .parts("months", \.months), .text("today", \.today), .text("today-x", \.todayX),
    ]

    /// Where a month begins.
    struct Month: TemplateView {
        let name: String
        /// Of the first month, and of each January.
        let year: String?
        let x: String

        static let values: [TemplateValue<Month>] = [
            .text("name", \.name), .text("year", \.year), .text("x", \.x),
        ]
    }
}
