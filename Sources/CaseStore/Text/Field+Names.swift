internal import Obligations

extension Field {
    /// Complains of the value without giving up on what it is part of.
    func complain(_ problem: @autoclosure () -> String) {
        let _: Never? = refuse(problem())
    }

    /// Notes what is accepted of the value and looks like a mistake.
    func caution(_ problem: @autoclosure () -> String) {
        complaints.caution("\(name) \(problem())", at: position)
    }

    /// A name that must be known already; `thing` says what it names, as in `role of this procedure`.
    func known<Kind, Value>(in known: [Name<Kind>: Value], as thing: String) -> Name<Kind>? {
        guard let text = text() else { return nil }
        let name = Name<Kind>(text)
        return known[name] != nil ? name : unknown(text, among: known.keys.map(\.text), as: thing)
    }

    /// Complains that nothing has that name.
    func unknown<Refused>(_ text: String, among known: [String], as thing: String) -> Refused? {
        refuse("names no \(thing)\(Suggestion.question(for: text, among: known))")
    }
}
