package import Templates

/// The texts of the pages by their names: those built in, and those that stand in their place.
package struct ReportTexts: Sendable {
    let `case`: TemplateText
    let quarter: TemplateText
    let calendar: TemplateText
    /// What the pages share.
    let parts: [TemplateText]

    package init(rewording: [TemplateText] = []) {
        let reworded = Dictionary(rewording.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        func text(_ name: String, _ builtIn: [UInt8]) -> TemplateText {
            reworded[name]
                ?? TemplateText(name: name, file: "\(name).mustache", text: String(decoding: builtIn, as: UTF8.self))
        }
        `case` = text("case", PackageResources.case_mustache)
        quarter = text("quarter", PackageResources.quarter_mustache)
        calendar = text("calendar", PackageResources.calendar_mustache)
        parts = [
            text("style", PackageResources.style_mustache), text("marks", PackageResources.marks_mustache),
            text("mark", PackageResources.mark_mustache), text("lane", PackageResources.lane_mustache),
            text("duty-head", PackageResources.duty_head_mustache),
            text("duty-rows", PackageResources.duty_rows_mustache),
            text("load-row", PackageResources.load_row_mustache),
        ]
    }

    package var all: [TemplateText] { [`case`, quarter, calendar] + parts }

    /// The names that a rewording may have.
    package static var names: [String] { ReportTexts().all.map(\.name) }
}
