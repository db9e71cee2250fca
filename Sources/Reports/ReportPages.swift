package import Templates

/// The pages that people look at, in the built-in words or in those of the partnership.
package struct ReportPages: Sendable {
    private let `case`: Template<CasePage>
    private let quarter: Template<QuarterPage>
    private let calendar: Template<CalendarPage>

    /// - Parameter rewording: texts that stand in the place of the built-in ones of their names.
    package init(rewording: [TemplateText] = []) throws(TemplateRefusal) {
        let texts = ReportTexts(rewording: rewording)
        `case` = try Template(texts.case, parts: texts.parts, as: .html)
        quarter = try Template(texts.quarter, parts: texts.parts, as: .html)
        calendar = try Template(texts.calendar, parts: texts.parts, as: .html)
    }

    package func html(_ page: CasePage) -> String { `case`.render(page) }
    package func html(_ page: QuarterPage) -> String { quarter.render(page) }
    package func html(_ page: CalendarPage) -> String { calendar.render(page) }
}
