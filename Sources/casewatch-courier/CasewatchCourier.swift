import ArgumentParser
import Courier
import Glibc
import Release

/// Carries letters from the spool to a mail server.
@main
struct CasewatchCourier: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "casewatch-courier",
        abstract: "Carry letters from the spool to a mail server.",
        version: "casewatch-courier \(Version.text)")

    @Option(
        help: ArgumentHelp("The settings; a file that does not exist means the defaults.", valueName: "file"),
        completion: .file(extensions: ["yaml"]))
    var config = "/etc/casewatch/casewatch.yaml"

    @Flag(help: "Try every letter in the queue once, then end: 0 when none is left, 1 when some still wait.")
    var once = false

    /// Wrong usage ends with 2, as everywhere in Casewatch.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            complain(fullMessage(for: error))
            exit(withError: ExitCode(2))
        }
    }

    func run() throws {
        do {
            guard once else { return try Running.run(settingsPath: config) }
            if try Running.runOnce(settingsPath: config) > 0 { throw ExitCode(1) }
        } catch let code as ExitCode {
            throw code
        } catch let problem as StartProblem {
            complain("\(problem)")
            throw ExitCode(problem.exitStatus)
        }
    }
}

/// Says on standard error why the courier cannot run.
private func complain(_ text: String) {
    let line = Array("casewatch-courier: \(text)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
}
