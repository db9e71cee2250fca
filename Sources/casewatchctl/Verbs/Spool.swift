import ArgumentParser
import Control
import Reports

/// The letters and what became of them.
struct Spool: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The letters and what became of them.", subcommands: [List.self, Show.self, Retry.self],
        defaultSubcommand: List.self)

    /// The letters that are not delivered yet, and the newest that are.
    struct List: Verb {
        static let configuration = CommandConfiguration(
            abstract: "The letters that are not delivered yet, and the newest that are.")

        @ParentCommand var parent: Casewatchctl
        @OptionGroup var asking: Asking
        @OptionGroup var format: Tabular

        func request() -> Interface.Request { .spool }

        var tabular: Tabular? { format }

        func table(_ reply: Interface.Reply) -> CSVTable? {
            guard case .spool(let answer) = reply else { return nil }
            return CSVTable(answer.letters)
        }

        func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
            guard case .spool(let answer) = reply else { return .unreachable }
            var table = Table("CREATED", "TO", "STATE", "TRIES", "LETTER", "PROBLEM", right: [3])
            for letter in answer.letters {
                table.row(
                    "\(letter.created)", "\(letter.toRole)",
                    .init(text: letter.state.rawValue, tone: letter.state == .failed ? .bad : .plain),
                    "\(letter.attempts)", "\(letter.id)", "\(letter.problem ?? "")")
            }
            if table.isEmpty { terminal.line("There are no letters.") } else { table.write(to: &terminal) }
            return .done
        }
    }

    /// Puts a letter that failed or is held back into the queue.
    struct Retry: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Put a letter that failed or is held back into the queue.")

        @ParentCommand var parent: Casewatchctl
        @OptionGroup var asking: Asking

        @Argument(
            help: "The letter, as 'casewatchctl spool list' names it.", completion: Completing.failedLetters)
        var letter: String

        func request() -> Interface.Request { .retryLetter(.init(id: letter)) }

        func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
            terminal.line("The letter is in the queue again.")
            return .done
        }
    }
}
