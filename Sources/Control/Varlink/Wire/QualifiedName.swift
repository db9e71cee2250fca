/// The full name of a method or an error: an interface, a dot, and a word of that interface.
struct QualifiedName: Sendable, Equatable {
    let interface: String
    let member: String

    /// Takes `text` apart at its last dot.
    ///
    /// Without one there is no interface.
    init(_ text: String) {
        let dot = text.lastIndex(of: ".")
        interface = dot.map { String(text[..<$0]) } ?? ""
        member = dot.map { String(text[text.index(after: $0)...]) } ?? text
    }
}
