import ArgumentParser
import Clock
import ICalendar

/// The due dates in the form that calendar programs read.
struct Calendar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the due dates as a calendar that Outlook, Thunderbird and others read (iCalendar).",
        discussion: """
            One all-day event per due date, of all duties, of one role's or of one case. A date that moved, was met or \
            cancelled replaces what was imported before. To have calendars that keep themselves current, name a \
            directory as 'calendar' under 'paths' in the settings: the daemon keeps all.ics and a file per role there.

            Reads the files; the ledger too, where this user may, for how often a date moved.
            """)

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var files: FilesOnly
    @OptionGroup var day: AsOf

    @Option(
        name: .customLong("case"), help: ArgumentHelp("Of that case only.", valueName: "case"),
        completion: Completing.references)
    var reference: String?

    @Option(help: "Owned by that role only.", completion: Completing.roles)
    var role: String?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Where to write it instead of standard output.", valueName: "file"), completion: .file())
    var output: String?

    func run() async throws {
        try await Problem.reporting {
            let sheet = try CalendarSheet(by: files.premises(parent.place), today: day.today, clock: SystemClock())
            if let warning = sheet.warning { Terminal.complain(warning) }
            let chosen = try sheet.chosen(role: role, reference: reference)
            if files.json { return try Terminal.write(json: CalendarSheet.Answer(chosen)) }
            guard let output, output != "-" else { return Terminal.put(chosen.text) }
            try OutputFile(path: output).write(Array(chosen.text.utf8))
            Terminal.write("\(counted(chosen.entries.count, "due date")) written to \(output)")
        }
    }
}
