import ArgumentParser
import Courier
import Glibc

/// Carries letters from the spool to a mail server.
@main
struct CasewatchCourier: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "casewatch-courier",
        abstract: "Carry letters from the spool to a mail server.")

    @Option(help: ArgumentHelp("The settings; a file that does not exist means the defaults.", valueName: "file"))
    var config = "/etc/casewatch/casewatch.yaml"

    func run() throws {
        do {
            try Running.run(settingsPath: config)
        } catch {
            complain("\(error)")
            throw ExitCode(error.exitStatus)
        }
    }
}

/// Says on standard error why the courier cannot run.
private func complain(_ text: String) {
    let line = Array("casewatch-courier: \(text)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
}
