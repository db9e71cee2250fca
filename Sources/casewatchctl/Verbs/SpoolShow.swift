import ArgumentParser
import CaseStore
import Control
import Mail

extension Spool {
    /// One letter as it will be sent, and what became of it.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One letter as it will be sent, and what became of it.",
            discussion: """
                State, attempts and the codes of the server's reply come from the daemon. Headers, text and the words of \
                the reply are read from the letter's files in the spool, which only root and the daemon's user may do: \
                the daemon itself tells nobody an address, nor words in which there may be one. --config names the settings whose spool and daemon are meant, by default those of the \
                package.
                """)

        @ParentCommand var parent: Casewatchctl
        @OptionGroup var asking: Asking

        @Argument(
            help: "The letter, as 'casewatchctl spool list' names it, or the beginning of its name.",
            completion: Completing.letters)
        var letter: String

        func run() async throws {
            try await Problem.reporting {
                let config = asking.config ?? parent.place.config
                let paths = try Premises(reading: config ?? UsualPlaces.settings).settings.paths
                let socket = asking.socket ?? parent.place.socket
                let usual = config == nil ? UsualPlaces.socket : paths.socket
                let report = try LetterReport(letter, among: await letters(socket ?? usual), in: paths.spool)
                if asking.json {
                    try Terminal.write(json: report)
                } else {
                    var terminal = Terminal()
                    report.show(on: &terminal)
                    terminal.flush()
                }
                try report.outcome.end()
            }
        }

        private func letters(_ socket: String) async -> Result<[Interface.Letter], Problem> {
            do {
                guard case .spool(let reply) = try await DaemonAnswerer(path: socket).answer(.spool) else {
                    return .failure(.daemonSaid("it did not list the letters"))
                }
                return .success(reply.letters)
            } catch let problem as Problem {
                return .failure(problem)
            } catch {
                return .failure(.daemonSaid("\(error)"))
            }
        }
    }
}

extension LetterReport {
    /// What is known about the letter, then the letter.
    fileprivate func show(on terminal: inout Terminal) {
        var facts: [(String, String)] = [("letter", id)]
        if let listed {
            facts += [
                ("for", listed.toRole), ("state", "\(listed.state.rawValue), decided \(listed.created)"),
                ("tries", listed.attempts == 0 ? "none yet" : counted(listed.attempts, "try", "tries")),
            ]
        } else if let file {
            facts.append(("state", "in the folder '\(file.folder.rawValue)'"))
        }
        if let reply { facts.append(("reply", reply)) }
        facts += (file?.letter?.carried ?? []).map { ("carries", CarriedNotice($0)?.sentence ?? $0) }
        if let unnamed = file?.letter?.unnamed, unnamed > 0 {
            facts.append(("carries", "\(unnamed) more, which stand in its text"))
        }
        if let file { facts.append(("file", file.path)) }
        for (name, value) in facts {
            terminal.line(terminal.toned(name.padded(to: 9), .faint) + value)
        }
        for remark in remarks { terminal.line(terminal.toned(remark, .soon)) }
        guard let letter = file?.letter else { return }
        terminal.line()
        for header in letter.headers { terminal.line("\(header.name): \(header.value)") }
        terminal.line()
        for line in letter.lines { terminal.line(line) }
    }
}
