import GRDB
import Synchronization

extension SQLiteLedger {
    package var breakage: LedgerError? { connection.breakage ?? copiedLoss }

    package func verify() throws(LedgerError) {
        try requirePlace(savingAgain: true)
    }

    /// Refuses to go on where the files that are written to are not those that the next start would find.
    ///
    /// - Parameter savingAgain: whether a copy that could not be made before is tried once more.
    func requirePlace(savingAgain: Bool = false) throws(LedgerError) {
        let standing: OpenFiles.Standing
        do {
            standing = try connection.standing()
        } catch {
            throw LedgerError(error, path: paths.ledger)
        }
        switch standing {
        case .inPlace: loss.withLock { $0 = nil }
        case .withoutLog: throw connection.leaveLog() ? .logLost(path: paths.ledger) : .busy(path: paths.ledger)
        case .displaced: throw displaced(savingAgain: savingAgain)
        }
    }

    private var copiedLoss: LedgerError? {
        loss.withLock { loss in
            if case .copied? = loss { .displaced(path: paths.ledger, rescue: .copied(to: paths.rescue)) } else { nil }
        }
    }

    private func displaced(savingAgain: Bool) -> LedgerError {
        let rescued = loss.withLock { loss in
            if case .failed? = loss, savingAgain { loss = nil }
            let rescued = loss ?? rescue()
            loss = rescued
            return rescued
        }
        return .displaced(path: paths.ledger, rescue: rescued)
    }

    private func rescue() -> LedgerError.Rescued {
        do throws(LedgerError) {
            try Rescue(paths: paths, installation: installation).copy(from: database)
            return .copied(to: paths.rescue)
        } catch {
            return .failed(error.description)
        }
    }
}
