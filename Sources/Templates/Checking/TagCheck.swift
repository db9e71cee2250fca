internal import Obligations

/// Walks the tags of a template, and of the parts it takes in, through the view that it is filled with.
struct TagCheck {
    private(set) var problems: [TemplateProblem] = []
    /// The parts that are taken in somewhere.
    private(set) var used: Set<String> = []

    private let parts: [String: (file: String, reader: TagReader)]
    private var file = ""
    /// The parts that are being walked, so that none takes in itself.
    private var entered: [String] = []
    private var scopes: [Scope] = []
    private var walked = 0

    /// Deeper nesting helps nobody who reads it, and so many tags no letter needs.
    private static let deepest = 16
    private static let mostTags = 20_000

    init(parts: [TemplateText]) {
        self.parts = Dictionary(
            parts.map { ($0.name, (file: $0.file, reader: TagReader($0))) }, uniquingKeysWith: { first, _ in first })
    }

    /// Notes every problem of a template filled with a view of that shape.
    mutating func walk(_ text: TemplateText, within shape: TemplateShape) {
        scopes = [Scope(shape: shape)]
        walk(TagReader(text), of: text.file)
    }

    private mutating func walk(_ reader: TagReader, of file: String) {
        let outer = (file: self.file, depth: scopes.count)
        self.file = file
        problems += reader.problems
        var open: [Tag] = []
        for tag in reader.tags {
            walked += 1
            guard walked <= Self.mostTags else {
                if walked == Self.mostTags + 1 { complain("takes in too much from here on; shorten it", at: tag) }
                break
            }
            switch tag.kind {
            case .variable: show(tag)
            case .part: takeIn(tag)
            case .section, .invertedSection:
                if open.count == Self.deepest { complain("sections are nested too deeply here; use fewer", at: tag) }
                enter(tag)
                open.append(tag)
            case .end:
                guard let begun = open.last, begun.name == tag.name, begun.transform == tag.transform else {
                    complain(Self.closing(open.last), at: tag)
                    continue
                }
                open.removeLast()
                scopes.removeLast()
            }
        }
        for tag in open { complain("a section is not closed; close it with '/' and the same name", at: tag) }
        scopes.removeSubrange(outer.depth...)
        self.file = outer.file
    }

    private mutating func show(_ tag: Tag) {
        guard let shape = shape(asked: tag) else { return }
        switch shape {
        case .text: return
        case .flag: complain("a yes or no is not shown; use it as a section, with '#' and '/'", at: tag)
        case .list: complain("there may be several of it; use it as a section, with '#' and '/'", at: tag)
        case .record: complain("it has several values; use it as a section, with '#' and '/'", at: tag)
        }
    }

    private mutating func enter(_ tag: Tag) {
        var scope = Scope(shape: nil, isInList: scopes.last?.isInList ?? false)
        switch shape(asked: tag) {
        case .text: scope = tag.kind == .section ? Scope(shape: .text) : scope
        case .list(let element):
            scope = tag.kind == .section ? Scope(shape: element, isInList: true) : Scope(shape: .list(element))
        case .record(let record): scope = tag.kind == .section ? Scope(shape: .record(record)) : scope
        case .flag: break
        // What is said of an unknown section is said once, not of every name in it.
        case nil: scope.isUnknown = true
        }
        scopes.append(scope)
    }

    private mutating func takeIn(_ tag: Tag) {
        guard tag.transform == nil, let part = parts[tag.name] else {
            let question = Suggestion.question(for: tag.name, among: Array(parts.keys))
            return complain("unknown part\(question.isEmpty ? Self.list(Array(parts.keys)) : question)", at: tag)
        }
        guard !entered.contains(tag.name) else {
            return complain("a part cannot take in itself; remove this tag", at: tag)
        }
        used.insert(tag.name)
        entered.append(tag.name)
        scopes.append(Scope(shape: nil))
        walk(part.reader, of: part.file)
        scopes.removeLast()
        entered.removeLast()
    }

    /// What a tag asks for; nil where that was complained of.
    private mutating func shape(asked tag: Tag) -> TemplateShape? {
        if tag.name.isEmpty { return positionInList(tag) }
        guard let shape = named(tag) else { return nil }
        guard let transform = tag.transform else { return shape }
        guard let transforms = TemplateTransform.of(shape), let result = transforms[transform] else {
            let known = TemplateTransform.of(shape).map { Array($0.keys) } ?? []
            let question = Suggestion.question(for: transform, among: known)
            complain("cannot be asked of this value\(question.isEmpty ? Self.list(known) : question)", at: tag)
            return nil
        }
        return result
    }

    private mutating func positionInList(_ tag: Tag) -> TemplateShape? {
        let known = Array(TemplateTransform.positions)
        guard let transform = tag.transform, known.contains(transform) else {
            let question = Suggestion.question(for: tag.transform ?? "", among: known)
            complain("unknown word before the brackets\(question.isEmpty ? Self.list(known) : question)", at: tag)
            return nil
        }
        guard scopes.last?.isInList == true || scopes.contains(where: \.isUnknown) else {
            complain(
                "only what stands directly in a section of several has a place among them; move or remove it", at: tag)
            return nil
        }
        return .flag
    }

    /// Looked for from the innermost section outwards, as it will be when it is filled.
    private mutating func named(_ tag: Tag) -> TemplateShape? {
        let isUnknown = scopes.contains(where: \.isUnknown)
        if tag.name == "." {
            if let shape = scopes.last(where: { $0.shape != nil })?.shape, shape == .text { return .text }
            if !isUnknown {
                complain("'.' is the text of the section around, and there is none here; write a name", at: tag)
            }
            return nil
        }
        let path = tag.name.split(separator: ".").map(String.init)
        var names: [String] = []
        for scope in scopes.reversed() {
            guard case .record(let record) = scope.shape else { continue }
            if let first = path.first, let shape = record[first] { return inner(path.dropFirst(), of: shape, tag) }
            names += record.keys
        }
        guard !isUnknown else { return nil }
        complain(Self.unknown(path.first ?? "", among: names), at: tag)
        return nil
    }

    private mutating func inner(_ path: ArraySlice<String>, of shape: TemplateShape, _ tag: Tag) -> TemplateShape? {
        var shape = shape
        for name in path {
            guard case .record(let record) = shape else {
                complain("this value has no parts; write its name without a dot", at: tag)
                return nil
            }
            guard let next = record[name] else {
                complain(Self.unknown(name, among: Array(record.keys)), at: tag)
                return nil
            }
            shape = next
        }
        return shape
    }

    private mutating func complain(_ problem: String, at tag: Tag) {
        problems.append(TemplateProblem(problem, in: file, at: tag.place))
    }

    private static func closing(_ open: Tag?) -> String {
        open == nil
            ? "closes a section that is not open; remove it"
            : "does not close the section that was opened last; close that one first, by the same name"
    }

    private static func unknown(_ name: String, among known: [String]) -> String {
        let question = Suggestion.question(for: name, among: known)
        return "unknown tag\(question.isEmpty ? list(known) : question)"
    }

    private static func list(_ known: [String]) -> String {
        let words = Set(known).sorted().map { "'\($0)'" }
        return words.isEmpty ? "; there is none here" : "; known here: \(words.joined(separator: ", "))"
    }

    /// What the names within a section are looked for in.
    private struct Scope {
        /// Nil where the section is of a yes or no, or stands for what is not there, and brings no names of its own.
        let shape: TemplateShape?
        var isInList = false
        var isUnknown = false
    }
}
