import CaseStore
import Mail
import Templates

extension LetterFiles<LetterWording> {
    /// The templates where the settings have them.
    init(_ settings: Settings) {
        self.init(in: settings.paths.letters, named: LetterTemplate.names) { (texts) throws(TemplateRefusal) in
            try LetterWording(texts)
        }
    }
}
