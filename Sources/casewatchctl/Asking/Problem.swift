import CaseStore
import Control
import Ledger

/// Why no answer came, in words for whoever asked, with what to do about it.
enum Problem: Error, CustomStringConvertible {
    case bothPlaces
    case bothForms
    case todayOfDaemon
    case unreachable(path: String, reason: String)
    case notPermitted(NotPermitted)
    case refused(Interface.Failure)
    /// There is no such case, or no such duty of it; with what is there.
    case unknown(Unknown)
    case daemonSaid(String)
    case timeZone
    case refusedFiles([CaseStore.Refusal])
    case filesOnly
    case readsFiles
    case daemonOnly
    case notWritten(String)
    case noLetter(String)
    case ledger(LedgerError)
    case ledgerOnly
    case badHead
    case emptyChain
    case unsoundChain

    var description: String {
        switch self {
        case .bothPlaces:
            "--socket asks a daemon and --config does without one: give one of them"
        case .bothForms: "--json and --csv are two forms of one answer: give one of them"
        case .todayOfDaemon:
            """
            a running daemon answers this as of now
            to ask the files as of another day, give --config \(UsualPlaces.settings), or where the settings are
            """
        case .unreachable(let path, let reason):
            """
            cannot reach the daemon at '\(path)': \(reason)
            \(Whereabouts(ofSocket: path))
            """
        case .notPermitted(let denial): denial.description
        case .refused(let failure): failure.description
        case .unknown(let unknown): unknown.description
        case .daemonSaid(let text): "the daemon gave no usable answer: \(text)"
        case .refusedFiles(let refusals): refusals.map { $0.located(showingPaths: true) }.joined(separator: "\n")
        case .timeZone:
            "the time zone of the settings is not known; correct 'timezone'"
        case .notWritten(let text), .noLetter(let text): text
        case .ledger(let error): error.description
        case .ledgerOnly:
            "this is read from the ledger itself, not asked of the daemon: give --config FILE instead of --socket"
        case .badHead:
            "a head is 64 hexadecimal digits, with the number of its row and a colon before them or without"
        case .emptyChain:
            "the audit chain has no rows yet: it begins when casewatchd starts"
        case .unsoundChain:
            "the audit chain is not as it was written, so that nothing can be proved from it: "
                + "'casewatchctl audit verify' names the row"
        case .daemonOnly:
            "only a running daemon can do this: ask it with --socket, or without --config"
        case .readsFiles:
            "this is read from the files themselves, not asked of the daemon: give --config FILE instead of --socket"
        case .filesOnly:
            "the daemon only reads the case store, and this writes to it: give --config FILE instead of --socket"
        }
    }

    var outcome: Outcome {
        switch self {
        case .bothPlaces, .bothForms, .todayOfDaemon, .filesOnly, .readsFiles, .daemonOnly, .ledgerOnly, .badHead:
            .wrongUsage
        case .unreachable, .daemonSaid: .unreachable
        case .notPermitted, .ledger(.forbidden): .notPermitted
        case .refused(.badDate): .wrongUsage
        case .refused, .unknown, .timeZone, .refusedFiles, .noLetter, .notWritten, .ledger,
            .emptyChain, .unsoundChain:
            .no
        }
    }
}
