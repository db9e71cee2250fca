import ArgumentParser
import Control

/// How the program ends; part of its contract with scripts.
enum Outcome: Int32 {
    case done = 0
    /// The answer is no: refused files, for instance.
    case no = 1
    case wrongUsage = 2
    case unreachable = 3
    case notPermitted = 4

    var code: ExitCode { ExitCode(rawValue) }

    /// Ends the verb where the outcome is not the ordinary one.
    func end() throws {
        if self != .done { throw code }
    }

    /// What an answer itself says: refused files are a no to those who asked for them to be read.
    static func of(_ reply: Interface.Reply) -> Outcome {
        switch reply {
        case .rescan(let rescan) where !rescan.refused.isEmpty: .no
        case .reload(let reload) where !reload.problems.isEmpty: .no
        default: .done
        }
    }
}
