import ArgumentParser
import CaseStore
import CivilCalendar
import Clock
import Control
import Obligations

/// What other rules would change; nothing is sent.
struct WhatIf: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract: "What another procedure or other bank holidays would change; nothing is sent.",
        discussion: """
            Reads the files of the settings, puts the given file in the place of the one in force, and shows which due \
            dates would move, which duties would be overdue, which notices of the coming year would appear or vanish, \
            and which case files would be refused.
            """)

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking
    @OptionGroup var day: AsOf

    @Option(
        help: ArgumentHelp("A procedure in the place of the one of its name.", valueName: "file"),
        completion: Completing.yaml)
    var procedure: String?

    @Option(
        help: ArgumentHelp("Bank holidays in the place of those in force.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var holidays: String?

    func validate() throws {
        guard procedure != nil || holidays != nil else {
            throw ValidationError("give --procedure FILE or --holidays FILE, or both")
        }
    }

    func run() async throws {
        try await Problem.reporting {
            let trial = try Trial(
                by: Premises(reading: asking.settingsPath(parent.place)),
                procedure: procedure,
                holidays: holidays, today: day.today, clock: SystemClock())
            if asking.json { return try Terminal.write(json: trial) }
            var terminal = Terminal()
            trial.show(on: &terminal)
            terminal.flush()
        }
    }
}

extension Trial {
    /// Tables of what changes, or a line that nothing does.
    fileprivate func show(on terminal: inout Terminal) {
        var dues = Table("CASE", "DUTY", "DUE NOW", "WOULD BE DUE", "")
        for move in comparison.moved {
            let isLate = comparison.overdue.contains { $0.reference == move.reference && $0.key == move.key }
            dues.row(
                "\(move.reference)", "\(move.key)", "\(move.old?.description ?? "-")",
                "\(move.new?.description ?? "-")",
                .init(text: isLate ? "would be overdue" : "", tone: .bad))
        }
        if !dues.isEmpty {
            terminal.line(terminal.toned("\(counted(comparison.moved.count, "due date")) would move", .strong))
            dues.write(to: &terminal)
        }
        show(comparison.appearing, "would be said", on: &terminal)
        show(comparison.vanishing, "would no longer be said", on: &terminal)
        for refusal in refused {
            terminal.line(terminal.toned("would be refused  \(refusal.located(showingPaths: true))", .bad))
        }
        if comparison.isEmpty, refused.isEmpty { terminal.line("Nothing would change.") }
    }

    private func show(_ notices: [ForecastNotice], _ what: String, on terminal: inout Terminal) {
        guard !notices.isEmpty else { return }
        terminal.line(terminal.toned("\(counted(notices.count, "notice")) \(what)", .strong))
        var table = Table("WHEN", "CASE", "DUTY", "RUNG", "TO")
        for coming in notices {
            let identity = coming.notice.identity
            table.row(
                "\(coming.at)", "\(identity.reference)", "\(identity.key)", "\(identity.rung)",
                "\(coming.notice.recipients.map(\.role.text).joined(separator: ", "))")
        }
        table.write(to: &terminal)
    }
}
