/// Where a ledger lies, with the files beside it.
package struct LedgerPaths: Sendable, Equatable {
    /// The database.
    package var ledger: String
    /// The folder in which letters wait, looked into only to tell whether this installation has run before; nil where what
    /// waits says nothing of that.
    package var spool: String?

    package init(ledger: String, spool: String?) {
        self.ledger = ledger
        self.spool = spool
    }

    /// Holds the installation's identity, so that a lost ledger is noticed.
    package var stamp: String { "\(folder.path)/ledger.generation" }

    /// Held locked by the daemon that uses the ledger.
    package var lock: String { "\(ledger).lock" }

    /// Room that the ledger may take when the disk is full.
    package var reserve: String { "\(folder.path)/ledger.reserve" }

    /// A copy of a ledger that was lost while a daemon used it.
    package var rescue: String { "\(folder.path)/ledger.rescued.sqlite" }

    /// The log of a ledger that was written over while a daemon used it.
    package var leftLog: String { "\(ledger)-wal.left" }

    var folder: Folder { Folder(above: ledger) }
}
