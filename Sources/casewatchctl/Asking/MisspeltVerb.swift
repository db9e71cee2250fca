import ArgumentParser
import Obligations

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
        let words = withoutPlace(arguments)
        let verbs = command.configuration.subcommands
        // Behind an option of its own a word may be that option's value.
        guard let word = words.first, !verbs.isEmpty, word != "help", !word.hasPrefix("-") else { return nil }
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

    /// Whom to ask may stand before a verb, with its value behind a space or an equals sign.
    private static func withoutPlace(_ arguments: ArraySlice<String>) -> ArraySlice<String> {
        var words = arguments
        while let option = words.first, option.hasPrefix("--socket") || option.hasPrefix("--config") {
            words = words.dropFirst(option.contains("=") ? 1 : 2)
        }
        return words
    }
}
