internal import Obligations

/// The contacts in force: those of the file, or of the last good text where the file is refused.
struct ContactsChoice {
    let inForce: Contacts?
    let text: RuleText?
    let refusals: [Refusal]

    init(at path: String, lastGood: RuleText?, allowedDomains: [String]?) {
        do {
            let text = RuleText(try SafeFile.read(path).bytes)
            inForce = try ContactsFile.read(text.bytes, at: path, allowedDomains: allowedDomains)
            self.text = text
            refusals = []
        } catch {
            let former = lastGood.flatMap { text in
                try? ContactsFile.read(text.bytes, at: path, allowedDomains: allowedDomains)
            }
            inForce = former
            text = former == nil ? nil : lastGood
            let help = "write it with at least 'business-manager: ADDRESS', or correct 'contacts' in the settings"
            refusals = Refusal.all(error, in: FileLabel(.contacts, at: path), whereMissing: help)
        }
    }
}

extension Refusal {
    /// What kept a rule file from being read; a missing one says what to do about it.
    static func all(_ error: any Error, in label: FileLabel, whereMissing help: String) -> [Refusal] {
        switch error {
        case let refusals as Refusals: refusals.all
        case FileProblem.missing: [Refusal("\(FileProblem.missing); \(help)", in: label)]
        default: [Refusal("\(error)", in: label)]
        }
    }
}
