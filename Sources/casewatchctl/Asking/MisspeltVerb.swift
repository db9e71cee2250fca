import ArgumentParser
import CaseStore

/// A word that stands where a verb should, and is none.
struct MisspeltVerb: CustomStringConvertible {
    /// The words before it, as in `casewatchctl spool`.
    private let command: String
    private let nearest: String?

    /// Nil where every verb is one.
    static func found(in arguments: [String], of root: any ParsableCommand.Type) -> MisspeltVerb? {
        found(in: arguments[...], of: root, named: root._commandName)
    }

    private static func found(
        in arguments: ArraySlice<String>, of command: any ParsableCommand.Type, named name: String
    ) -> MisspeltVerb? {
        let words = withoutOptions(arguments)
        let verbs = command.configuration.subcommands
        guard let word = words.first, !verbs.isEmpty, word != "help" else { return nil }
        if let verb = verbs.first(where: { $0._commandName == word }) {
            return found(in: words.dropFirst(), of: verb, named: "\(name) \(word)")
        }
        return MisspeltVerb(
            command: name, nearest: Suggestion.nearest(to: word, among: verbs.map { $0._commandName }))
    }

    var description: String {
        let help = nearest.map { "did you mean '\(command) \($0)'?" } ?? "'\(command) --help' lists them"
        return "there is no such verb; \(help)"
    }

    /// Those that stand before a verb have a value, but for a few that end the program.
    private static func withoutOptions(_ arguments: ArraySlice<String>) -> ArraySlice<String> {
        var words = arguments
        while let word = words.first, word.hasPrefix("-") {
            words = words.dropFirst(word == "--socket" || word == "--config" ? 2 : 1)
        }
        return words
    }
}
