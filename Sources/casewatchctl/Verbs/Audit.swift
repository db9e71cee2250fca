import ArgumentParser
import Ledger

/// The chain of digests over everything that was decided, said and done.
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check that the record of what was said and done is as it was written.",
        discussion: """
            Every row of the record carries a digest of itself and of all rows before it. The ledger is read from its \
            file, also while the daemon runs: as root or as the daemon's user.
            """,
        subcommands: [Verify.self, Head.self], defaultSubcommand: Verify.self)

    /// Follows the chain from its beginning.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Follow the chain from its beginning; exit 1 with the first row that does not fit.",
            discussion: """
                An edited row and a row removed from the middle are always found. Rows removed from the end are found \
                with --head, given a head that was printed after they were written: the weekly letter prints one.

                What this cannot prove: that nobody who can write the ledger made a whole new chain, where no head of \
                the old one was printed or kept elsewhere; and what was done after the last printed head.
                """)

        @ParentCommand var parent: Casewatchctl
        @OptionGroup var asking: FilesOnly

        @Option(help: ArgumentHelp("A head printed earlier, which the chain must still contain.", valueName: "digest"))
        var head: String?

        func run() async throws {
            try await Problem.reporting {
                let printed = try head.map { text in
                    guard let printed = PrintedHead(text) else { throw Problem.badHead }
                    return printed
                }
                let report = try AuditReport(
                    of: LedgerReader(by: asking.premises(parent.place)), against: printed)
                if asking.json {
                    try Terminal.write(json: report.answer)
                } else {
                    Terminal.write(report.sentence)
                }
                if report.fault != nil { throw Outcome.no.code }
            }
        }
    }

    /// The end of the chain, to be kept elsewhere.
    struct Head: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the head of the chain, to be kept somewhere else.",
            discussion: "'casewatchctl audit verify --head' proves with it later that nothing before it was changed.")

        @ParentCommand var parent: Casewatchctl
        @OptionGroup var asking: FilesOnly

        func run() async throws {
            try await Problem.reporting {
                let ledger = try LedgerReader(by: asking.premises(parent.place))
                guard let head = try ledger.head() else { throw Problem.emptyChain }
                if asking.json {
                    try Terminal.write(json: AuditReport.Answer(head: head))
                } else {
                    Terminal.write("\(head)")
                }
            }
        }
    }
}
