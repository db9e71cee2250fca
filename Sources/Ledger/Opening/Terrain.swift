import Glibc

/// What lies where a ledger is to be opened, and whether a fresh one may be made there.
struct Terrain {
    let paths: LedgerPaths
    let stamp: GenerationStamp.Contents
    /// The spool, where it holds letters.
    private let spoolWithLetters: String?

    init(_ paths: LedgerPaths) throws(SystemError) {
        self.paths = paths
        stamp = try GenerationStamp(path: paths.stamp).read()
        spoolWithLetters = try paths.spool.flatMap { (spool) throws(SystemError) in
            try Self.holdsLetters(spool) ? spool : nil
        }
    }

    private static func holdsLetters(_ spool: String) throws(SystemError) -> Bool {
        for folder in ["queue", "sending", "sent", "failed", "corrupt"] {
            if try Folder(path: "\(spool)/\(folder)").holdsFiles() { return true }
        }
        return false
    }

    /// Whether a copy lies there of a ledger that was lost.
    var holdsRescue: Bool { access(paths.rescue, F_OK) == 0 }

    /// Refuses a fresh ledger where this installation has run before: a lost ledger never means saying everything again.
    func requireFresh() throws(LedgerError) {
        if holdsRescue {
            throw .missing(path: paths.ledger, trace: .rescue(path: paths.rescue))
        }
        if stamp != .absent {
            throw .missing(path: paths.ledger, trace: .stamp(path: paths.stamp))
        }
        if let spool = spoolWithLetters {
            throw .missing(path: paths.ledger, trace: .letters(spool: spool))
        }
    }

    /// Refuses the ledger of another installation.
    func require(_ installation: InstallationID) throws(LedgerError) {
        switch stamp {
        case .absent, .installation(installation): return
        case .installation, .unreadable: throw .foreign(path: paths.ledger)
        }
    }
}
