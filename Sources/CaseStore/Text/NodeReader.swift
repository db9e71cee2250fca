internal import Yams

/// Turns the parser's nodes into elements, and bounds what aliases may make of them.
struct NodeReader {
    let complaints: Complaints
    /// Keys complained of already.
    let setAside: Set<Position>

    private var count = 0

    init(complaints: Complaints, setAside: Set<Position>) {
        self.complaints = complaints
        self.setAside = setAside
    }

    /// Nil where something was complained of so that the rest makes no sense.
    mutating func read(_ node: Node, depth: Int = 1) -> Element? {
        let position = Position(node.mark)
        count += 1
        guard depth <= DocumentLimit.depth else { return refuse(DocumentLimit.tooDeep, at: position) }
        guard count <= DocumentLimit.elements else { return refuse(DocumentLimit.tooMany, at: position) }
        guard Self.hasUsualTag(node) else {
            return refuse("a tag stands here ('!…'); remove it, all values are read as text", at: position)
        }

        switch node {
        case .scalar(let scalar):
            let isBlank = scalar.string.isEmpty && scalar.style == .plain
            return Element(position: position, content: isBlank ? .blank : .text(scalar.string))
        case .sequence(let sequence):
            var elements: [Element] = []
            for node in sequence {
                guard let element = read(node, depth: depth + 1) else { return nil }
                elements.append(element)
            }
            return Element(position: position, content: .list(elements))
        case .mapping(let mapping):
            var entries: [Element.Entry] = []
            for (key, value) in mapping {
                if setAside.contains(Position(key.mark)) { continue }
                guard let entry = entry(key, value, depth: depth) else { return nil }
                entries.append(entry)
            }
            return Element(position: position, content: .mapping(entries))
        case .alias:
            return refuse("an alias stands here; write the value out", at: position)
        }
    }

    private mutating func entry(_ key: Node, _ value: Node, depth: Int) -> Element.Entry? {
        let position = Position(key.mark)
        guard case .scalar(let scalar) = key, Self.hasUsualTag(key) else {
            return refuse("a list or a mapping stands here as a key; a key is a word", at: position)
        }
        guard scalar.string != "<<" else {
            return refuse("a merge key ('<<') stands here; write the values out", at: position)
        }
        guard let element = read(value, depth: depth + 1) else { return nil }
        return Element.Entry(key: scalar.string, position: position, value: element)
    }

    private func refuse<Refused>(_ problem: String, at position: Position) -> Refused? {
        complaints.add(problem, at: position)
        return nil
    }

    /// Whether the value is tagged as what it is anyway, which is how the parser marks quoted texts.
    private static func hasUsualTag(_ node: Node) -> Bool {
        switch node {
        case .scalar(let scalar): [Tag.Name.implicit, .str].map(\.rawValue).contains(scalar.tag.rawValue)
        case .sequence(let sequence): [Tag.Name.implicit, .seq].map(\.rawValue).contains(sequence.tag.rawValue)
        case .mapping(let mapping): [Tag.Name.implicit, .map].map(\.rawValue).contains(mapping.tag.rawValue)
        case .alias: true
        }
    }
}

extension Position {
    init(_ mark: Mark?) {
        self = mark.map { Position(line: $0.line, column: $0.column) } ?? .start
    }
}
