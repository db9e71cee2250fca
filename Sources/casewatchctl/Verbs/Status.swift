import ArgumentParser
import Control
import Monitoring

/// How the daemon and the store stand.
struct Status: Verb {
    static let configuration = CommandConfiguration(abstract: "How the daemon and the case store stand.")

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking
    @OptionGroup var day: AsOfFiles

    var today: String? { day.today }
    var carriesToday: Bool { false }

    @Flag(help: "Print numbers as OpenMetrics text, for a monitoring that collects them.")
    var metrics = false

    func validate() throws {
        guard !metrics || !asking.json else {
            throw ValidationError("--metrics and --json are two forms of the answer: give one of them")
        }
    }

    func run() async throws {
        try await Problem.reporting { try await metrics ? measure() : ask() }
    }

    func request() -> Interface.Request { .status }

    /// Whoever collects the numbers learns from them, too, that nobody answers.
    private func measure() async throws {
        do {
            let answerer = try answerer()
            let status = try await answerer.status()
            let measured = Metrics(status, try await answerer.vitals(status), duties: try await answerer.duties())
            Terminal.write(text: measured.text)
        } catch let problem as Problem {
            if problem.outcome != .wrongUsage { Terminal.write(text: Metrics.unanswered) }
            throw problem
        }
    }

    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
        guard case .status(let status) = reply else { return .unreachable }
        var lines: [(String, String)] = [
            ("version", status.version),
            ("running", status.started.isEmpty ? "no daemon asked: read from the files" : "since \(status.started)"),
            ("now", "\(status.now) (\(status.timezone))"),
            (
                "cases",
                counted(status.cases, "case") + ", " + counted(status.refused.numberOfFiles, "file") + " refused"
            ),
            ("duties", "\(status.open) open, \(status.overdue) overdue, of \(status.instances)"),
            ("next", status.next ?? "nothing is to come"),
            ("letters", "\(status.queued) waiting, \(status.failed) failed"),
        ]
        if let reason = status.lettersWait { lines.append(("mail", reason.text)) }
        lines.append(("holidays", "published until \(status.holidaysUntil)"))
        for (name, text) in lines {
            terminal.line(terminal.toned(name.padded(to: 10), .strong) + text)
        }
        for refusal in status.refused { terminal.line(terminal.toned("refused   ", .bad) + refusal.located) }
        for warning in status.warnings where warning != status.lettersWait?.warning {
            terminal.line(terminal.toned("warning   ", .soon) + warning)
        }
        return .done
    }
}
