import ArgumentParser
import CivilCalendar
import Control
import Daemon
import Glibc
import Loop
import Release

/// Watches case reviews and reminds people of their duties.
@main
struct Casewatchd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "casewatchd",
        abstract: "Watch case reviews and remind people of their duties.",
        version: "casewatchd \(Version.text)")

    @Option(
        help: ArgumentHelp("The settings; a file that does not exist means the defaults.", valueName: "file"),
        completion: .file(extensions: ["yaml"]))
    var config = "/etc/casewatch/casewatch.yaml"

    @Option(
        help: ArgumentHelp(
            "Run these days on a virtual clock: letters go to the spool, the journal to standard output.",
            valueName: "from..to"))
    var simulate: Days?

    /// Wrong usage ends with 2, as everywhere in Casewatch.
    ///
    /// On the main actor, since nothing may run on the pool that all tasks share.
    @MainActor static func main() async {
        do {
            let command = try parse()
            try await withTaskExecutorPreference(QueueTaskExecutor(label: "casewatchd.main")) {
                try await command.run()
            }
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            complain(fullMessage(for: error))
            exit(withError: ExitCode(2))
        }
    }

    func run() async throws {
        do {
            if let simulate {
                try await Simulation.run(
                    settingsPath: config, from: simulate.from, to: simulate.to, temporary: temporaryDirectory)
            } else {
                try await Running.run(settingsPath: config)
            }
        } catch let problem as StartProblem {
            complain("\(problem)")
            throw ExitCode(problem.exitStatus)
        }
    }
}

/// Where this process is to put what is gone with it.
private var temporaryDirectory: String {
    guard let asked = getenv("TMPDIR").map({ String(cString: $0) }), !asked.isEmpty else { return "/tmp" }
    return asked
}

/// Says on standard error why the daemon cannot run.
private func complain(_ text: String) {
    let line = Array("casewatchd: \(text)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
}

/// A period as it is typed: `2026-01-01..2026-12-31`.
struct Days: ExpressibleByArgument {
    let from: CivilDate
    let to: CivilDate

    init?(argument: String) {
        guard let dots = argument.firstRange(of: "..") else { return nil }
        guard
            let from = CivilDate(argument[..<dots.lowerBound]), let to = CivilDate(argument[dots.upperBound...]),
            from <= to
        else { return nil }
        self.from = from
        self.to = to
    }
}
