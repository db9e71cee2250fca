import Testing

/// A way in which somebody writes a case file, an event that is added to it, and what it is then to hold, byte for byte.
struct FileForm: Sendable, CustomTestStringConvertible {
    let why: String
    let before: String
    let event: Sentence
    let after: String

    /// What is recorded in a row.
    enum Sentence: Sendable {
        /// `decided` on 2026-03-01 with two items.
        case decided
        /// `asked` for the police on 2026-02-02.
        case asked
        /// `extended` on 2026-02-10 until 2026-03-20.
        case extended
    }

    /// - Parameter marked: The text in which `‹` and `›` stand around what is added, and `⟪` and `⟫` around what goes.
    init(_ why: String, _ event: Sentence, _ marked: String) {
        self.why = why
        self.event = event
        before = marked.replacing(/‹[^›]*›/, with: "").replacing(/⟪([^⟫]*)⟫/) { $0.output.1 }
        after = marked.replacing(/[‹›]/, with: "").replacing(/⟪[^⟫]*⟫/, with: "")
    }

    var testDescription: String { why }

    static let head = "case: TEST-2026-001\nprocedure: short-review\n"

    static let all: [FileForm] = dashed + bracketed + beginnings + neighbours + lineEnds
}
