import ArgumentParser

/// Documents about cases, for people who have no terminal.
struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a document about a case, for people who have no terminal.",
        subcommands: [EvidencePack.self])
}
