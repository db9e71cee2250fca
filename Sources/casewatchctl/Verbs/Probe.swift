import ArgumentParser
import Control
import Monitoring

/// How Casewatch fares, as a monitoring plugin says it.
struct Probe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "How Casewatch fares, in the one line of a monitoring plugin.",
        discussion: """
            Exits with 0 when all is well, 1 for a warning, 2 when it is critical, and 3 when nothing can be told, as \
            when the daemon cannot be reached. That a part such as the ledger or the spool does not work is always \
            critical.

            A RANGE is what is still well: '10' is 0 to 10, '10:' at least 10, '~:10' at most 10, '10:20' between them, \
            '@10:20' anything but those. '~:' puts up with everything.
            """)

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking
    @OptionGroup var day: AsOfFiles
    @OptionGroup var limits: ProbeLimits

    @Option(help: ArgumentHelp("How long the daemon may take to answer.", valueName: "seconds"))
    var timeout = 10

    @Flag(help: "Take it for critical that the daemon cannot be reached.")
    var unreachableIsCritical = false

    func validate() throws {
        guard timeout > 0 else { throw ValidationError("--timeout wants a number of seconds") }
    }

    func run() async throws {
        let report = try await report()
        if asking.json {
            try Terminal.write(json: report)
        } else {
            Terminal.write(report.line)
        }
        throw ExitCode(report.verdict.rawValue)
    }

    private func report() async throws -> ProbeReport {
        do {
            let answerer = try asking.answerer(
                parent.place, today: day.today, carriesToday: false, patience: .seconds(timeout))
            let status = try await answerer.status()
            return ProbeReport(try await answerer.vitals(status), within: limits.chosen)
        } catch let problem as Problem {
            switch problem {
            case .refusedFiles(let refusals):
                return ProbeReport(
                    .critical, because: "\(counted(refusals.count, "problem")) in the rules: run 'casewatchctl check'")
            case .unreachable(let path, let reason):
                return ProbeReport(
                    unreachableIsCritical ? .critical : .unknown, because: "no daemon answers at '\(path)': \(reason)")
            case .notPermitted:
                return ProbeReport(.unknown, because: "not permitted: the user of the monitoring is no reader")
            default: break
            }
            guard problem.outcome == .wrongUsage else { return ProbeReport(.unknown, because: problem.description) }
            Terminal.complain(problem.description)
            throw problem.outcome.code
        }
    }
}
