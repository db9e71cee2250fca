/// What templates are of, in the word of the setting that names their directory.
package enum TemplateKind: String, Sendable {
    case letters, reports

    var file: FileLabel.Kind {
        switch self {
        case .letters: .letter
        case .reports: .report
        }
    }

    var directory: FileLabel.Kind {
        switch self {
        case .letters: .letters
        case .reports: .reports
        }
    }
}
