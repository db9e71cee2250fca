package import Obligations

/// Why a file is not accepted: the place, the rule and what to do, never the value that stands there.
package struct Refusal: Error, Sendable, Hashable {
    package let label: FileLabel
    /// From 1; 1:1 where the whole file is meant.
    package let line: Int
    package let column: Int
    /// A sentence without its subject's value, such as `unknown event; did you mean 'approved'?`.
    package let problem: String

    init(_ problem: String, in label: FileLabel, at position: Position = .start) {
        self.label = label
        line = position.line
        column = position.column
        self.problem = problem
    }

    /// The same with what follows from it.
    package func adding(_ consequence: String) -> Refusal {
        Refusal("\(problem); \(consequence)", in: label, at: Position(line: line, column: column))
    }

    /// The file as journal, letters and socket may name it.
    package var file: String { label.shown }

    /// The file's true path, for the eyes of whoever may read the file anyway.
    package var path: String { label.path }

    /// The place as alarms carry it.
    package var place: Alarm.Place { Alarm.Place(file: file, line: line, column: column) }

    /// `file:line:column: problem`, with the true path only where it does not leave the machine.
    package func located(showingPaths: Bool) -> String {
        "\(showingPaths ? label.printablePath : file):\(line):\(column): \(problem)"
    }
}

extension Refusal: CustomStringConvertible {
    package var description: String { located(showingPaths: false) }
}
