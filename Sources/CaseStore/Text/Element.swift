/// One value of a document with its place: a text, a list or a mapping, whatever notation it was written in.
struct Element: Sendable {
    let position: Position
    let content: Content

    enum Content: Sendable {
        /// Nothing is written where a value may stand.
        case blank
        /// A scalar as its text: `no`, `0123` and dates are texts.
        case text(String)
        case list([Element])
        case mapping([Entry])
    }

    /// A key and its value.
    struct Entry: Sendable {
        let key: String
        let position: Position
        let value: Element
    }

    /// The text of a scalar; nil for everything else.
    var text: String? {
        if case .text(let text) = content { text } else { nil }
    }

    var isBlank: Bool {
        if case .blank = content { true } else { false }
    }
}

/// How large a document may grow once its aliases are written out.
enum DocumentLimit {
    static let depth = 16
    static let elements = 100_000

    static let tooDeep = "more than \(depth) levels are nested here; no file of this kind needs so many"
    static let tooMany = "more than \(elements) values stand in this file; no file of this kind needs so many"
}
