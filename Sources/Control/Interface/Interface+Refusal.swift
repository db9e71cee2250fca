extension Interface {
    /// A place in a file that is not accepted, and the rule it breaks; never the refused value.
    package struct Refusal: Codable, Sendable, Equatable {
        /// The file, relative to its directory.
        package let file: String
        /// Counted from 1.
        package let line: Int
        /// Counted from 1.
        package let column: Int
        /// What is wrong, in words.
        package let problem: String

        package init(file: String, line: Int, column: Int, problem: String) {
            self.file = file
            self.line = line
            self.column = column
            self.problem = problem
        }
    }
}

extension [Interface.Refusal] {
    /// How many files are refused: one can be wrong in several places.
    package var numberOfFiles: Int { Set(map(\.file)).count }
}
