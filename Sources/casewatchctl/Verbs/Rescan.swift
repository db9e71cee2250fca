import ArgumentParser
import Control

/// Reads the case store again.
struct Rescan: Verb {
    static let configuration = CommandConfiguration(
        abstract: "Read the case store again; exit 1 when a file is refused.")

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking

    func request() -> Interface.Request { .rescan }

    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
        guard case .rescan(let answer) = reply else { return .unreachable }
        terminal.line(
            "\(counted(answer.cases, "case")) in force, \(counted(answer.refused.numberOfFiles, "file")) refused")
        for refusal in answer.refused { terminal.line(terminal.toned(refusal.located, .bad)) }
        return .of(reply)
    }
}
