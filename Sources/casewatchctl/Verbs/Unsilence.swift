import ArgumentParser
import Control
import Reports

/// Ends a silence.
struct Unsilence: Verb {
    static let configuration = CommandConfiguration(abstract: "End a silence or an acknowledgement.")

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking

    @Argument(help: "The silence, as 'casewatchctl silences' lists it.", completion: Completing.silences)
    var id: String

    func request() -> Interface.Request { .removeSilence(.init(id: id)) }

    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
        terminal.line("The silence \(id) has ended.")
        return .done
    }
}

/// The silences in force.
struct Silences: Verb {
    static let configuration = CommandConfiguration(abstract: "The silences in force, with who asked for them and why.")

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking
    @OptionGroup var format: Tabular

    func request() -> Interface.Request { .silences }

    var tabular: Tabular? { format }

    func table(_ reply: Interface.Reply) -> CSVTable? {
        guard case .silences(let answer) = reply else { return nil }
        return CSVTable(answer.silences)
    }

    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
        guard case .silences(let answer) = reply else { return .unreachable }
        var table = Table("SILENCE", "CASE", "DUTY", "UNTIL", "BY", "WHY")
        for silence in answer.silences {
            table.row(
                "\(silence.id)", "\(silence.reference)", "\(silence.key ?? "all")", "\(silence.until)", "\(silence.by)",
                "\(silence.why)")
        }
        if table.isEmpty { terminal.line("Nothing is silenced.") } else { table.write(to: &terminal) }
        return .done
    }
}
