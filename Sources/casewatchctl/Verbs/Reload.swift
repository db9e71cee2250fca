import ArgumentParser
import Control

/// Reads settings, procedures, contacts, bank holidays and templates of letters again.
struct Reload: Verb {
    static let configuration = CommandConfiguration(
        abstract:
            "Read settings, procedures, contacts, bank holidays and letters again; exit 1 when something is refused.")

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking

    @Flag(help: "Wait until the rules are in force; this is always so, and the flag is accepted for unit files.")
    var wait = false

    func request() -> Interface.Request { .reload }

    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
        guard case .reload(let answer) = reply else { return .unreachable }
        if answer.problems.isEmpty { terminal.line("The rules are in force.") }
        for problem in answer.problems { terminal.line(terminal.toned(problem.located, .bad)) }
        if !answer.problems.isEmpty {
            terminal.line("What is refused stays as it was before; correct it and reload again.")
        }
        return .of(reply)
    }
}
