import ArgumentParser
import Control

/// How long reminders are held, and why.
struct Hold: ParsableArguments {
    @Option(help: ArgumentHelp("The last day on which reminders are held.", valueName: "date"))
    var until: String

    @Option(help: ArgumentHelp("The reason, kept in the ledger.", valueName: "reason"))
    var why: String
}

extension Interface.Silence {
    /// What is held, until when, and how to end it.
    var sentence: String {
        "\(id): reminders of \(reference) \(key ?? "(every duty)") are held until \(until); "
            + "end it with 'casewatchctl unsilence \(id)'"
    }
}
