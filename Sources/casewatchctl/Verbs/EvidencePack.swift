import ArgumentParser
import Clock
import Control
import Evidence

/// The inspector's pack of one case.
struct EvidencePack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Write the inspector's pack of a case: duties, notices, deliveries, silences, and their proof.",
        discussion: """
            One HTML page that opens anywhere, with the same facts as JSON within it: every duty with its explanation, \
            every notice with when and to which role and whether it was delivered, every acknowledgement and silence \
            with who and why, every move of a date, and the audit chain with a description by which it can be checked \
            without Casewatch. The same ledger, rules and day give the same bytes.

            It names the services and agencies of the case and who acknowledged what: hand it on as you would the case \
            file. It carries no mail address. The ledger is read from its file, as root or as the daemon's user.

            A new file can be read by its owner alone, which with sudo is root: '-o - > evidence.html' makes it yours.
            """)

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var files: FilesOnly
    @OptionGroup var day: AsOf

    @Argument(help: "The case.", completion: Completing.references)
    var reference: String

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Where to write the page; '-' for standard output.", valueName: "file"), completion: .file())
    var output: String?

    func validate() throws {
        guard output != nil || files.json else {
            throw ValidationError("give -o FILE, or --json to print the facts alone")
        }
    }

    func run() async throws {
        try await Problem.reporting {
            let evidence = try CaseEvidence(
                of: reference, by: files.premises(parent.place), today: day.today, clock: SystemClock())
            if files.json { return try Terminal.write(json: evidence.pack) }
            guard let output else { return }
            let page = try EvidencePage.html(of: evidence.pack, rows: evidence.rows)
            if output == "-" { return Terminal.write(page) }
            try OutputFile(path: output, audience: .owner).write(Array(page.utf8))
            Terminal.write("Evidence for \(reference) written to \(output); head of the chain \(evidence.head)")
        }
    }
}
