import GRDB
import Glibc

/// The copy that is made of a ledger whose file is gone: while it is open nothing of it is lost, and afterwards everything is.
struct Rescue {
    let paths: LedgerPaths
    let installation: InstallationID

    /// Copies every page to a file beside the place of the ledger, whole or not at all.
    ///
    /// The stamp is made anew as well where it is gone with its folder: without it the next start would begin afresh.
    ///
    /// - Parameter mustBeExamined: whether pages that are read only now may not be the ledger's.
    /// - Throws: ``LedgerError/corrupt(path:)`` where the copy is not what the ledger was.
    func copy(from database: DatabaseQueue, mustBeExamined: Bool) throws(LedgerError) {
        do {
            try paths.folder.create()
            let stamp = GenerationStamp(path: paths.stamp)
            if try stamp.read() == .absent { try stamp.write(installation) }
            try write(from: database, mustBeExamined: mustBeExamined)
        } catch {
            throw LedgerError(error, path: paths.rescue)
        }
    }

    private func write(from database: DatabaseQueue, mustBeExamined: Bool) throws {
        let draft = "\(paths.rescue).new"
        unlink(draft)
        do {
            let copy = try DatabaseQueue(path: draft)
            try database.backup(to: copy)
            try copy.close()
            if mustBeExamined {
                let head = try database.unsafeRead { try $0.auditHead() }
                guard try LedgerReader(draft).isWhole(upTo: head) else { throw LedgerError.corrupt(path: draft) }
            }
            guard chmod(draft, 0o600) == 0, rename(draft, paths.rescue) == 0 else { throw SystemError.last }
            try paths.folder.sync()
        } catch {
            unlink(draft)
            throw error
        }
    }
}
