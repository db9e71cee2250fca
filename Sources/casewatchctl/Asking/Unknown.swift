import Control
import Obligations

/// What was asked about and is not there, with what may have been meant; what was typed is not repeated.
enum Unknown: CustomStringConvertible {
    case reference(nearest: String?)
    case instance(nearest: String?, of: String, known: [String])
    case owner(nearest: String?, known: [String])

    /// More keys are no help on a terminal.
    private static let mostShown = 40

    var description: String {
        switch self {
        case .reference(let nearest?): "there is no such case; did you mean '\(nearest)'?"
        case .reference(nil): "there is no such case; 'casewatchctl cases' lists them"
        case .instance(let nearest, let reference, let known):
            """
            \(reference) has no such duty\(nearest.map { "; did you mean '\($0)'?" } ?? "")
            it has:
            \(Self.lines(known.prefix(Self.mostShown) + (known.count > Self.mostShown ? ["…"] : [])))
            """
        case .owner(let nearest?, _): "no duty is owned by a role of that name; did you mean '\(nearest)'?"
        case .owner(nil, let known):
            """
            no duty is owned by a role of that name
            those that own one are:
            \(Self.lines(known))
            """
        }
    }

    /// Words beside each other, as many as a line of a terminal takes.
    private static func lines(_ words: [String]) -> String {
        words.reduce(into: [String]()) { lines, word in
            if let last = lines.last, last.count + 2 + word.count <= 78 {
                lines[lines.count - 1] = "\(last)  \(word)"
            } else {
                lines.append("  \(word)")
            }
        }
        .joined(separator: "\n")
    }
}

extension Answerer {
    /// The failure with what is there instead, as far as that can be asked for.
    func explained(_ failure: Interface.Failure) async -> Problem {
        switch failure {
        case .noSuchCase(let reference):
            guard case .cases(let cases)? = try? await answer(.cases(.init())) else { return .refused(failure) }
            return .unknown(.reference(nearest: Self.nearest(to: reference, among: cases.cases.map(\.reference))))
        case .noSuchInstance(let reference, let key):
            let agenda = try? await answer(.agenda(.init(reference: reference)))
            guard case .agenda(let duties)? = agenda, !duties.instances.isEmpty else { return .refused(failure) }
            let known = duties.instances.map(\.key)
            return .unknown(
                .instance(nearest: Self.nearest(to: key, among: known), of: reference, known: known))
        case .notAllowed, .badDate: return .refused(failure)
        }
    }

    /// References are written in capitals, and people do not always type them so.
    private static func nearest(to typed: String, among known: [String]) -> String? {
        let small = Dictionary(known.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        return Suggestion.nearest(to: typed, among: Array(small.keys)).flatMap { small[$0] }
    }
}
