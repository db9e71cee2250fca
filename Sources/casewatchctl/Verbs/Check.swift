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
            Without files everything that the settings name is checked. A file is taken for what the settings \
            have in its place, and elsewhere for what its name and its keys say: a case, a procedure, contacts, bank \
            holidays or settings.
            """)

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking
    @OptionGroup var day: AsOf

    @Argument(help: "Files to check.", completion: .file())
    var files: [String] = []

    func run() async throws {
        try await Problem.reporting {
            let report = try CheckReport(
                config: asking.settingsPath(parent.place), files: files, today: day.today,
                clock: SystemClock())
            if asking.json {
                try Terminal.write(json: report)
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

extension CheckReport: Encodable {
    private enum Field: String, CodingKey {
        case problems, warnings
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(problems.map(\.local), forKey: .problems)
        try fields.encode(cautions.map(\.located) + warnings, forKey: .warnings)
    }
}

extension CheckReport {
    /// Every problem with its place, every warning, and a closing line.
    fileprivate func show(on terminal: inout Terminal) {
        for problem in problems { terminal.line(terminal.toned(problem.located(showingPaths: true), .bad)) }
        for warning in cautions.map(\.located) + warnings {
            terminal.line(terminal.toned("warning: \(warning)", .soon))
        }
        let toMind = cautions.count + warnings.count
        let warned = toMind == 0 ? "" : ", \(counted(toMind, "warning"))"
        if problems.isEmpty {
            let verdict = toMind == 0 ? "nothing is wrong" : "nothing is refused"
            terminal.line(terminal.toned("\(counted(checked, "file")) checked, \(verdict)\(warned).", .good))
        } else {
            terminal.line("\(counted(checked, "file")) checked, \(counted(problems.count, "problem"))\(warned).")
        }
    }
}
