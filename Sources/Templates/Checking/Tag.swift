/// One `{{…}}` of a template.
struct Tag: Hashable, Sendable {
    let kind: Kind
    /// `due`, `case.reference`, `.`, or nothing in `first()`.
    let name: String
    /// The word before the bracket of `uppercased(title)`.
    let transform: String?
    /// Where it begins.
    let place: Place

    enum Kind: Hashable, Sendable {
        case variable
        case section
        case invertedSection
        case end
        case part
    }

    /// Lines and columns from 1, columns counted in Unicode scalars.
    struct Place: Hashable, Sendable {
        var line: Int
        var column: Int
    }
}
