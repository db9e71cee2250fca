import ArgumentParser
import CaseStore
import Control

/// Records an event in a case.
struct Record: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record an event in a case, and say which duties it closes and opens.",
        discussion: """
            The event is added to the case file as the events before it are written; every comment and every line \
            that is there stays as it is. It is refused where the file would be refused with it.

            An event that would stand against the order of the procedure, or that is recorded already, is refused \
            too. --force records it all the same and wants a reason with --why. The reason is printed, and not \
            kept: a case file has no place for free text, and none should be found there.
            """)

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var writing: Writing

    @Argument(help: ArgumentHelp("The reference of the case.", valueName: "case"), completion: Completing.references)
    var reference: String

    @Argument(
        help: ArgumentHelp("What happened, in the word of the procedure.", valueName: "event"),
        completion: Completing.events)
    var event: String

    @Option(help: ArgumentHelp("The day on which it happened; today where absent.", valueName: "date"))
    var date: String?

    @Option(
        name: .customLong("for"), help: ArgumentHelp("The service, agency or action concerned.", valueName: "subject"))
    var subject: String?

    @Option(help: ArgumentHelp("The date that the event sets.", valueName: "date"))
    var until: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Items of the duty's checklist that were in place, with commas between.", valueName: "items")
    )
    var with: [String] = []

    @Flag(help: "Record it although it stands against the order, or is recorded already.")
    var force = false

    @Option(help: ArgumentHelp("Why it is forced; printed, not kept.", valueName: "reason"))
    var why: String?

    func validate() throws {
        guard force == (why != nil) else {
            throw ValidationError("--force and --why REASON go together: give both, or neither")
        }
        let isLine = why?.unicodeScalars.allSatisfy { !$0.properties.isControl } ?? true
        guard isLine, why?.contains(where: { !$0.isWhitespace }) ?? true else {
            throw ValidationError("--why wants a reason on one line")
        }
        guard with.isEmpty || !items.isEmpty else {
            throw ValidationError("--with wants items with commas between, as in --with explanation,reasons")
        }
    }

    func run() async throws {
        try await Problem.reporting {
            let desk = try writing.desk(parent.place)
            let entry = EventEntry(
                date: date ?? "\(desk.today)", event: event, subject: subject, until: until, items: items)
            let report = try desk.record(entry, in: reference, why: why)
            if writing.json { return try Terminal.write(json: report) }
            var terminal = Terminal()
            report.show(on: &terminal)
            terminal.flush()
        }
    }

    /// The items one by one, whether commas or spaces stand between them.
    private var items: [String] {
        with.flatMap { $0.split(separator: ",") }.map { String($0.trimmingPrefix { $0 == " " }) }
    }
}

extension Unicode.Scalar.Properties {
    /// Whether a terminal would obey it instead of showing it.
    fileprivate var isControl: Bool {
        switch generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
