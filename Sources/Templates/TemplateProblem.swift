/// Why a template is not accepted: the place, the rule and what to do, never the words that stand there.
package struct TemplateProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// As its `TemplateText` names it.
    package let file: String
    /// From 1; columns are counted in Unicode scalars.
    package let line: Int
    package let column: Int
    package let problem: String

    init(_ problem: String, in file: String, at place: Tag.Place) {
        self.file = file
        line = place.line
        column = place.column
        self.problem = problem
    }

    /// `file:line:column: what is wrong`.
    package var description: String { "\(file):\(line):\(column): \(problem)" }
}

/// Everything for which a template is not accepted, each problem once, in the order of file and place; never empty.
package struct TemplateRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    package let problems: [TemplateProblem]

    /// Beyond so many a person mends the first ones and asks again.
    private static let most = 50

    /// Nil where there is no problem.
    init?(_ problems: [TemplateProblem]) {
        guard !problems.isEmpty else { return nil }
        let inOrder = Set(problems).sorted {
            ($0.file, $0.line, $0.column, $0.problem) < ($1.file, $1.line, $1.column, $1.problem)
        }
        self.problems = Array(inOrder.prefix(Self.most))
    }

    /// Refuses a template as a whole, for what it does not say.
    package init(_ problem: String, of text: TemplateText) {
        problems = [TemplateProblem(problem, in: text.file, at: Tag.Place(line: 1, column: 1))]
    }

    /// Everything for which several templates are refused; nil where none is.
    package init?(joining refusals: [TemplateRefusal]) {
        self.init(refusals.flatMap(\.problems))
    }

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
