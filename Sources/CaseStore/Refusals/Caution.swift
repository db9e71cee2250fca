/// What is accepted in a file and still looks like a mistake: the place, and what becomes of it.
package struct Caution: Sendable, Hashable {
    let label: FileLabel
    let position: Position
    /// A sentence without the value that stands there.
    package let problem: String

    init(_ problem: String, in label: FileLabel, at position: Position = .start) {
        self.problem = problem
        self.label = label
        self.position = position
    }

    /// For the eyes of whoever may read the file anyway.
    package var path: String { label.path }
    package var line: Int { position.line }
    package var column: Int { position.column }

    /// `file:line:column: problem`, with the true path.
    package var located: String { "\(label.printablePath):\(line):\(column): \(problem)" }
}
