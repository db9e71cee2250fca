/// Finds the tags of a template, and what is wrong in their form.
struct TagReader {
    private(set) var tags: [Tag] = []
    private(set) var problems: [TemplateProblem] = []

    private let file: String
    private var rest: ArraySlice<Unicode.Scalar>
    private var place = Tag.Place(line: 1, column: 1)

    init(_ text: TemplateText) {
        file = text.file
        rest = Array(text.unixText.unicodeScalars)[...]
        while !rest.isEmpty { readOn() }
    }

    private mutating func readOn() {
        guard rest.starts(with: "{{".unicodeScalars) else { return advance() }
        let begin = place
        advance(2)
        guard let sigil = rest.first else { return complain("a tag is not closed; close it with '}}'", at: begin) }
        switch sigil {
        case "!":
            skipComment(from: begin)
        case "{", "&":
            skip(begin, "a value is never shown without escaping; write two braces and the name alone")
        case "=":
            skip(begin, "tags are written in '{{' and '}}' and in nothing else; remove this tag")
        case "%":
            skip(begin, "settings of the template are not the template's; remove this tag")
        case "<", "$":
            skip(begin, "a part is taken in as a whole; write '{{> name}}'")
        case "#": readTag(.section, from: begin)
        case "^": readTag(.invertedSection, from: begin)
        case "/": readTag(.end, from: begin)
        case ">": readTag(.part, from: begin)
        default: readTag(.variable, from: begin)
        }
    }

    private mutating func readTag(_ kind: Tag.Kind, from begin: Tag.Place) {
        if kind != .variable { advance() }
        guard let words = readToEnd(from: begin) else { return }
        guard let tag = Tag(kind, words, at: begin) else {
            return complain("a tag holds one name, as in 'due' or 'first()'; correct it", at: begin)
        }
        tags.append(tag)
    }

    /// A comment may go over several lines, which is how a line is broken without a trace.
    private mutating func skipComment(from begin: Tag.Place) {
        while !rest.isEmpty, !rest.starts(with: "}}".unicodeScalars) { advance() }
        guard !rest.isEmpty else { return complain("a comment is not closed; close it with '}}'", at: begin) }
        advance(2)
    }

    private mutating func skip(_ begin: Tag.Place, _ problem: String) {
        complain(problem, at: begin)
        while let next = rest.first, next != "\n", !rest.starts(with: "}}".unicodeScalars) { advance() }
        while rest.first == "}" { advance() }
    }

    /// What stands before the end of the tag, which is on the same line.
    private mutating func readToEnd(from begin: Tag.Place) -> String? {
        var words = String.UnicodeScalarView()
        while let next = rest.first, next != "\n" {
            if rest.starts(with: "}}".unicodeScalars) {
                advance(2)
                return String(words)
            }
            words.append(next)
            advance()
        }
        complain("a tag is not closed on its line; close it with '}}'", at: begin)
        return nil
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count {
            guard let scalar = rest.popFirst() else { return }
            place =
                scalar == "\n"
                ? Tag.Place(line: place.line + 1, column: 1) : Tag.Place(line: place.line, column: place.column + 1)
        }
    }

    private mutating func complain(_ problem: String, at place: Tag.Place) {
        problems.append(TemplateProblem(problem, in: file, at: place))
    }
}

extension Tag {
    private static let letters = Set("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-_")

    /// Nil where the words are no name, with or without a transform around it.
    fileprivate init?(_ kind: Kind, _ words: String, at place: Place) {
        let words = words.trimming(" \t")
        self.kind = kind
        self.place = place
        guard words.hasSuffix(")"), let bracket = words.firstIndex(of: "(") else {
            guard !words.isEmpty, words.allSatisfy(Self.letters.contains), Self.isPath(words) else { return nil }
            name = String(words)
            transform = nil
            return
        }
        let (word, inner) = (words[..<bracket], words[words.index(after: bracket)...].dropLast())
        guard
            !word.isEmpty, word.allSatisfy(Self.letters.contains), inner.allSatisfy(Self.letters.contains),
            inner.isEmpty || Self.isPath(inner)
        else { return nil }
        name = String(inner)
        transform = String(word)
    }

    /// Names joined by single dots, or the dot alone.
    private static func isPath(_ words: Substring) -> Bool {
        words == "." || words.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
}

extension String {
    fileprivate func trimming(_ characters: String) -> Substring {
        var rest = self[...]
        while let first = rest.first, characters.contains(first) { rest.removeFirst() }
        while let last = rest.last, characters.contains(last) { rest.removeLast() }
        return rest
    }
}
