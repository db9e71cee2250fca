package import CaseStore
import Control
package import Ledger

/// Why a daemon cannot start, with what to do about it.
package enum StartProblem: Error, CustomStringConvertible {
    case settings([CaseStore.Refusal])
    /// Contacts, holidays or letters cannot be read and no last good version of them is known.
    case rules([CaseStore.Refusal])
    case ledger(LedgerError)
    case spool(String)
    case recovery(String)
    case socket(String)
    /// The socket unit passes more than one.
    case severalSockets(Int)
    /// Another process listens at the path of the control socket.
    case socketInUse(path: String)
    case timeZone(String)
    case simulationBesideLedger(String)
    /// No directory for what is gone with a simulation can be made below this one.
    case scratch(String, reason: String)
    /// The ledger cannot go on in this process: its disk failed twice in a row, or its file is gone and was copied.
    case brokenLedger(LedgerError)

    package var description: String {
        switch self {
        case .settings(let refusals), .rules(let refusals):
            refusals.map { $0.located(showingPaths: true) }.joined(separator: "\n")
        case .ledger(let error): error.description
        case .spool(let text): text
        case .recovery(let text): "the spool cannot be brought into agreement with the ledger: \(text)"
        case .socket(let text): "the control socket cannot be opened: \(text)"
        case .severalSockets(let count):
            "the socket unit opens \(count) sockets and casewatchd answers at one: keep a single ListenStream= in it"
        case .socketInUse(let path):
            "the control socket '\(path)' is in use by another process: stop that one, or name another 'socket' under "
                + "'paths' in the settings"
        case .timeZone(let name):
            "the time zone '\(name)' is not known; correct 'timezone'"
        case .simulationBesideLedger(let path):
            "a ledger exists at '\(path)': a simulation would put its letters among those of a running installation; "
                + "run it on a copy of the settings with a 'ledger' and a 'spool' of its own under 'paths'"
        case .brokenLedger(let error): "casewatchd ends, to be started anew, and nothing is lost: \(error)"
        case .scratch(let place, let reason):
            "no temporary directory can be made in '\(place)': \(reason); name one that can be written in TMPDIR"
        }
    }

    /// 78 (configuration) where a restart cannot help and a person must look, 75 where another process holds what is needed,
    /// 1 elsewhere.
    package var exitStatus: Int32 {
        switch self {
        case .settings, .rules, .timeZone, .simulationBesideLedger, .severalSockets: 78
        case .ledger(let error): error.isTemporary ? 1 : (error.isInUse ? 75 : 78)
        case .socketInUse: 75
        case .spool, .recovery, .socket, .scratch, .brokenLedger: 1
        }
    }
}

extension StartProblem {
    /// - Parameter error: what kept the control socket from being opened.
    init(socket error: any Error) {
        if let problem = error as? StartProblem {
            self = problem
        } else if case .inUse(let path) = error as? SocketError {
            self = .socketInUse(path: path)
        } else {
            self = .socket("\(error)")
        }
    }
}

extension LedgerError {
    fileprivate var isInUse: Bool {
        if case .inUse = self { true } else { false }
    }
}
