import CaseStore
import Ledger
import Mail
import Templates

extension TemplateFiles<LetterWording> {
    /// The templates where the settings have them.
    init(_ settings: Settings) {
        self.init(in: settings.paths.letters, named: LetterTemplate.names) { (texts) throws(TemplateRefusal) in
            try LetterWording(texts)
        }
    }
}

extension LetterWording {
    /// The words as the ledger keeps them, those that are built in too: it then knows what was in force.
    var documents: [StoredDocument] {
        texts.map { text in
            let bytes = Array(text.text.utf8)
            return StoredDocument(kind: .letter, name: text.name, digest: RuleText(bytes).digest, bytes: bytes)
        }
    }
}

extension [StoredDocument] {
    /// The last good words that a ledger kept.
    var wording: [TemplateText] {
        filter { $0.kind == .letter }.map { document in
            TemplateText(
                name: document.name, file: "\(document.name).mustache",
                text: String(decoding: document.bytes, as: UTF8.self))
        }
    }
}
