import ArgumentParser
import Clock
import ICalendar
import Reports

/// Due dates for calendar programs, or as a sheet to print.
struct Calendar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Due dates for Outlook, Thunderbird and others (iCalendar), or as a sheet of a month or a quarter.",
        discussion: """
            As iCalendar: one all-day event per due date, of all duties, of one role's or of one case. A date that moved, \
            was met or cancelled replaces what was imported before. To have calendars that keep themselves current, name \
            a directory as 'calendar' under 'paths' in the settings: the daemon keeps all.ics and a file per role there. \
            Read from the files, and from the ledger where this user may, for how often a date moved.

            With --month or --quarter: a sheet to print or to pin up. The quarters are those of the calendar: 2026-Q4 is \
            October to December. Services, agencies and actions are shown by their number in the case.
            """)

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var reporting: Reporting

    @Option(help: ArgumentHelp("A sheet of that month, such as 2026-12.", valueName: "month"))
    var month: String?

    @Option(help: ArgumentHelp("A sheet of that quarter, such as 2026-Q4.", valueName: "quarter"))
    var quarter: String?

    @Option(
        name: .customLong("case"), help: ArgumentHelp("Of that case only.", valueName: "case"),
        completion: Completing.references)
    var reference: String?

    @Option(help: "Owned by that role only.", completion: Completing.roles)
    var role: String?

    @Option(
        help: "ics for calendar programs; text, html or csv for a sheet, of the present month unless another is named.")
    var format: Format?

    @Flag(help: "Print the due dates of the iCalendar as one JSON object.")
    var json = false

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case ics, text, html, csv
    }

    func validate() throws {
        guard month == nil || quarter == nil else { throw ValidationError("give --month or --quarter, not both") }
        guard chosen != .ics || month == nil && quarter == nil else {
            throw ValidationError("--format ics has every due date: leave out --month and --quarter")
        }
        guard chosen == .ics || !json else { throw ValidationError("--json is of the iCalendar: leave out the sheet") }
        _ = try asked
    }

    func run() async throws {
        try await Problem.reporting {
            switch chosen {
            case .ics: try writeCalendar()
            case .text: try await reporting.write(sheet().text, for: audience)
            case .html:
                let pages = try reporting.pages(parent.place)
                try await reporting.write(pages.html(CalendarPage(sheet())), for: audience)
            case .csv: try await reporting.write(CSVText(CSVTable(sheet())).text, for: audience)
            }
        }
    }

    private var chosen: Format {
        format ?? (month == nil && quarter == nil ? .ics : .text)
    }

    private var audience: OutputFile.Audience {
        reference == nil ? .colleagues : .owner
    }

    private func writeCalendar() throws {
        let premises = try reporting.filesOnly(parent.place)
        let sheet = try CalendarSheet(by: premises, today: reporting.today, clock: SystemClock())
        if let warning = sheet.warning { Terminal.complain(warning) }
        let chosen = try sheet.chosen(role: role, reference: reference)
        if json { return try Terminal.write(json: CalendarSheet.Answer(chosen)) }
        try reporting.write(chosen.text, for: audience)
        if let output = reporting.output, output != "-" {
            Terminal.write("\(counted(chosen.entries.count, "due date")) written to \(output)")
        }
    }

    private func sheet() async throws -> DueSheet {
        let reporter = try await reporting.reporter(parent.place)
        return try await reporter.dueSheet(
            asked ?? ReportPeriod(monthOf: reporter.today), of: reference, ownedBy: role)
    }

    /// The period that is asked for; nil for the present month.
    private var asked: ReportPeriod? {
        get throws {
            if let month {
                guard let period = ReportPeriod(month: month) else {
                    throw ValidationError("--month takes a year and a month, such as 2026-12")
                }
                return period
            }
            guard let quarter else { return nil }
            guard let period = ReportPeriod(quarter: quarter) else {
                throw ValidationError("--quarter takes a year and a quarter, such as 2026-Q4")
            }
            return period
        }
    }
}
