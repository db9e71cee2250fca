import ArgumentParser
import Control

/// Ends the record of a case whose file is gone.
struct Forget: Verb {
    static let configuration = CommandConfiguration(
        abstract: "End the record of a case whose file is gone; what was said of it stays in the ledger.")

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking

    @Argument(help: ArgumentHelp("The reference of the case.", valueName: "case"), completion: Completing.references)
    var reference: String

    @Option(help: ArgumentHelp("The reason, kept in the ledger.", valueName: "reason"))
    var why: String

    func request() -> Interface.Request { .forget(.init(reference: reference, why: why)) }

    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
        terminal.line("\(reference) is no longer watched.")
        return .done
    }
}
