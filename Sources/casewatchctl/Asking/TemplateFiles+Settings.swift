import CaseStore
import Mail
import Reports
import Templates

extension TemplateFiles<LetterWording> {
    /// The templates where the settings have them.
    init(_ settings: Settings) {
        self.init(in: settings.paths.letters, named: LetterTemplate.names) { (texts) throws(TemplateRefusal) in
            try LetterWording(texts)
        }
    }
}

extension TemplateFiles<ReportPages> {
    /// The templates where the settings have them.
    init(_ settings: Settings) {
        self.init(of: .reports, in: settings.paths.reports, named: ReportTexts.names) {
            (texts) throws(TemplateRefusal) in
            try ReportPages(rewording: texts)
        }
    }
}
