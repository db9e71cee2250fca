import ArgumentParser

/// Documents about cases, for people who have no terminal.
struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a document about a case or a quarter, for people who have no terminal.",
        subcommands: [ReportCase.self, ReportQuarter.self, EvidencePack.self])
}
