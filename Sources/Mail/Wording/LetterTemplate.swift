package import Templates

/// The templates of letters, each in a file of its own that a partnership may reword.
package enum LetterTemplate: String, CaseIterable, Sendable {
    /// The letter about duties and matters.
    case letter
    /// Its first line.
    case summary
    /// One duty in it.
    case duty
    /// One matter in it.
    case matter
    case testMail = "test-mail"
    /// The letter that says once a week how everything stands.
    case weekly

    /// What the files are called, without their ending.
    package static var names: [String] { allCases.map(\.rawValue) }

    /// The text that the program has built in, which is the file of `Config/letters`.
    package var builtIn: TemplateText {
        let bytes =
            switch self {
            case .letter: PackageResources.letter_mustache
            case .summary: PackageResources.summary_mustache
            case .duty: PackageResources.duty_mustache
            case .matter: PackageResources.matter_mustache
            case .testMail: PackageResources.test_mail_mustache
            case .weekly: PackageResources.weekly_mustache
            }
        return TemplateText(
            name: rawValue, file: "built-in \(rawValue).mustache", text: String(decoding: bytes, as: UTF8.self))
    }
}
