import ArgumentParser
import CaseStore
import CivilCalendar
import Clock
import Control
import Obligations

/// Validates settings, contacts, procedures with their examples, holidays and cases.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Validate the files, or some of them; exit 1 with the place of every problem.",
        discussion: """
            Without files everything that the settings name is checked. A file is taken for what it holds: a case, a \
            procedure, contacts, bank holidays or settings.
            """)

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking
    @OptionGroup var day: AsOf

    @Argument(help: "Files to check.", completion: .file())
    var files: [String] = []

    func run() async throws {
        try await Problem.reporting {
            let report = try CheckReport(
                config: asking.config ?? parent.place.config ?? UsualPlaces.settings, files: files, today: day.today,
                clock: SystemClock())
            if asking.json {
                try Terminal.write(json: Interface.ReloadReply(problems: report.problems.map(\.local)))
            } else {
                var terminal = Terminal()
                report.show(on: &terminal)
                terminal.flush()
            }
            if !report.problems.isEmpty { throw Outcome.no.code }
        }
    }
}

extension Refusal {
    /// The refusal for the eyes of whoever reads the file here and now, with its true path.
    fileprivate var local: Interface.Refusal {
        Interface.Refusal(file: path, line: line, column: column, problem: problem)
    }
}

extension CheckReport {
    /// Every problem with its place, every warning, and a closing line.
    fileprivate func show(on terminal: inout Terminal) {
        for problem in problems { terminal.line(terminal.toned(problem.located(showingPaths: true), .bad)) }
        for warning in warnings { terminal.line(terminal.toned("warning: \(warning)", .soon)) }
        if problems.isEmpty {
            terminal.line(terminal.toned("\(counted(checked, "file")) checked, nothing is wrong.", .good))
        } else {
            terminal.line("\(counted(checked, "file")) checked, \(counted(problems.count, "problem")).")
        }
    }
}
