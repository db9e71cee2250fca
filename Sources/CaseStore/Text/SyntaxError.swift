internal import Yams

/// What the parser could not read, in our own words: its own would repeat the text.
struct SyntaxError {
    let problem: String
    let position: Position
    /// The key that stands twice, where that is all that is wrong and its second place was found.
    private(set) var duplicate: String?

    init(_ error: any Error, in text: PlainText) {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let rule = SyntaxRule.all.first { problem.hasPrefix($0.parserProblem) } ?? .other
            let beginning = (context?.mark).map { Position($0) }
            self.problem = rule.problem(beginningIn: beginning?.line)
            // The parser counts one line more at the end of a text without a last line break.
            position = min(rule.isToldAtBeginning ? beginning ?? Position(mark) : Position(mark), text.end)
        case .duplicatedKeysInMapping(let keys, let context):
            let first = Position(context.mark)
            let key = keys.first ?? ""
            let second = DuplicateKey(key, first: first).secondPlace(in: TextLines(text.string))
            problem = "duplicate key; it stands in line \(first.line) already, keep one of them"
            position = second ?? first
            duplicate = second == nil ? nil : key
        default:
            problem = "the text cannot be read as YAML"
            position = .start
        }
    }
}

/// One of the parser's complaints, and how a person is told.
private struct SyntaxRule {
    let parserProblem: String
    let words: String
    /// The place where the thing begins is the one to look at, not the place where it failed.
    var isToldAtBeginning = false

    func problem(beginningIn line: Int?) -> String {
        guard let line, !isToldAtBeginning else { return words }
        return words.replacing("{line}", with: "\(line)")
    }

    static let other = SyntaxRule(
        parserProblem: "", words: "this is not YAML; check indentation, colons, brackets and quotes")

    static let all = [
        SyntaxRule(
            parserProblem: "found unexpected end of stream",
            words: "a quotation begins here and never ends; close it", isToldAtBeginning: true),
        SyntaxRule(
            parserProblem: "found unexpected document indicator",
            words: "a quotation begins here and runs into the next document; close it", isToldAtBeginning: true),
        SyntaxRule(
            parserProblem: "did not find expected ',' or ']'",
            words: "a list begins here with '[' that is not closed, or lacks a comma; write ',' or ']'",
            isToldAtBeginning: true),
        SyntaxRule(
            parserProblem: "did not find expected ',' or '}'",
            words: "a mapping begins here with '{' that is not closed, or lacks a comma; write ',' or '}'",
            isToldAtBeginning: true),
        SyntaxRule(
            parserProblem: "did not find expected '-'",
            words: "this does not continue the list that begins in line {line}; check the indentation"),
        SyntaxRule(
            parserProblem: "did not find expected key",
            words: "this does not continue the mapping that begins in line {line}; check the indentation and the colons"
        ),
        SyntaxRule(
            parserProblem: "mapping values are not allowed",
            words: "a colon stands where no key can; check the indentation, or put the value in quotes"),
        SyntaxRule(
            parserProblem: "mapping keys are not allowed", words: "a key stands where none can; check the indentation"),
        SyntaxRule(
            parserProblem: "block sequence entries are not allowed",
            words: "a list item stands where none can; begin the list on a line of its own"),
        SyntaxRule(
            parserProblem: "could not find expected ':'",
            words: "a key begins here without a colon; write 'key: value' on one line", isToldAtBeginning: true),
        SyntaxRule(
            parserProblem: "found character that cannot start any token",
            words: "a value cannot begin with this character; put the value in quotes"),
        SyntaxRule(
            parserProblem: "did not find expected node content",
            words: "a value is missing here; complete it, or remove the comma or bracket before it"),
        SyntaxRule(
            parserProblem: "found unknown directive name", words: "a directive ('%…') stands here; remove it",
            isToldAtBeginning: true),
        SyntaxRule(
            parserProblem: "found unknown escape character",
            words: "this backslash has no meaning in double quotes; use single quotes"),
        SyntaxRule(
            parserProblem: "did not find expected alphabetic or numeric character",
            words: "a value cannot begin with '&' or '*'; put the value in quotes", isToldAtBeginning: true),
        SyntaxRule(
            parserProblem: "found undefined alias", words: "this alias ('*name') names no anchor; write the value out"),
        SyntaxRule(parserProblem: "found undefined tag handle", words: "a tag stands here ('!…'); remove it"),
        SyntaxRule(parserProblem: "Maximum nesting level reached", words: DocumentLimit.tooDeep),
    ]
}
