import ArgumentParser
import Control
import Obligations

/// Begins a case.
struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a case: write its file, without any event yet.",
        discussion: """
            The file is written into the case store that the settings name, and never over one that is there. Record \
            what happens in the case with 'casewatchctl record', or write it into the file by hand.
            """)

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var writing: Writing

    @Argument(help: ArgumentHelp("The reference of the case, such as BSCP-2026-014.", valueName: "case"))
    var reference: String

    @Option(
        help: ArgumentHelp("The procedure that the case follows.", valueName: "name"), completion: Completing.procedures
    )
    var procedure: String

    func run() async throws {
        try await Problem.reporting {
            let new = try writing.desk(parent.place).begin(reference, following: procedure)
            if writing.json { return try Terminal.write(json: Begun(new)) }
            Terminal.write("\(new.reference): begun, following \(new.procedure). Nothing is recorded yet.")
        }
    }
}

/// What `new --json` prints.
private struct Begun: Encodable {
    let `case`: String
    let procedure: String

    init(_ begun: Case) {
        self.case = begun.reference.text
        procedure = begun.procedure.text
    }
}
