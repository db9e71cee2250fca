import GRDB
import Glibc
import Synchronization

extension SQLiteLedger {
    package var breakage: LedgerError? { connection.breakage ?? finalLoss }

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
        if connection.isParted { throw lost(savingAgain: savingAgain) }
        switch standing {
        case .inPlace: loss.withLock { $0 = nil }
        case .written where connection.isShared:
            do { try connection.settle() } catch { throw LedgerError(error, path: paths.ledger) }
        case .written:
            connection.part(keepingLogAs: paths.leftLog)
            throw lost(savingAgain: false)
        case .withoutLog: throw connection.leaveLog() ? .logLost(path: paths.ledger) : .busy(path: paths.ledger)
        case .displaced: throw lost(savingAgain: savingAgain)
        }
    }

    /// Nothing is left to be done here for a ledger that was saved, or cannot be.
    private var finalLoss: LedgerError? {
        switch loss.withLock(\.self) {
        case .copied(let path)?: .displaced(path: paths.ledger, rescue: .copied(to: path))
        case .ruined(let log)?: .displaced(path: paths.ledger, rescue: .ruined(log: log))
        case .failed?, nil: nil
        }
    }

    private func lost(savingAgain: Bool) -> LedgerError {
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
            try Rescue(paths: paths, installation: installation)
                .copy(from: database, mustBeExamined: connection.isParted)
            if connection.isParted { unlink(paths.leftLog) }
            return .copied(to: paths.rescue)
        } catch .corrupt {
            return .ruined(log: paths.leftLog)
        } catch {
            return .failed(error.description)
        }
    }
}
