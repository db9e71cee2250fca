internal import Obligations

/// Why an event is not recorded; nothing was written.
package enum RecordingRefusal: Error, Sendable, Hashable {
    /// The case file is not in order, or is written in a form that the editor does not know.
    case file(Refusals)
    /// What was typed is no event of the case, or names no procedure: every reason.
    case input([String])
    /// It is an event, and something speaks against it.
    case objections([Objection])
    /// The file could not be written.
    case writing(WritingProblem, FileLabel)
}

extension RecordingRefusal {
    /// What is wrong and what to do, one sentence a line, for the eyes of whoever may read the file anyway.
    package var lines: [String] {
        switch self {
        case .file(let refusals): refusals.all.map { $0.located(showingPaths: true) }
        case .input(let problems): problems
        case .objections(let objections):
            objections.map(\.description) + ["correct it, or record it all the same with --force --why REASON"]
        case .writing(let problem, let label): ["\(label.printablePath): \(problem)"]
        }
    }
}
