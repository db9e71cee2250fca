package import Obligations

/// What the ledger keeps of one case: its last good version, the file that gave it, and how that file stands now.
package struct CaseRecord: Sendable, Equatable {
    package var reference: CaseReference
    /// The last good version with its file; nil where no good one was ever read.
    package var good: GoodVersion?
    package var state: State

    package enum State: String, Sendable, CaseIterable {
        case present
        /// The file is gone; its last good version stays in force.
        case gone
    }

    package init(reference: CaseReference, good: GoodVersion?, state: State) {
        self.reference = reference
        self.good = good
        self.state = state
    }
}

/// A version of a case that was read without a problem, with the identity of the file that gave it.
package struct GoodVersion: Sendable, Equatable {
    package var `case`: Case
    package var file: StoredIdentity

    package init(case: Case, file: StoredIdentity) {
        self.case = `case`
        self.file = file
    }
}

/// What tells one version of a file from the next without reading it, and the digest of what it held.
package struct StoredIdentity: Sendable, Hashable {
    package var inode: UInt64
    /// In bytes.
    package var size: Int64
    package var modifiedSeconds: Int64
    package var modifiedNanoseconds: Int64
    package var digest: String

    package init(
        inode: UInt64, size: Int64, modifiedSeconds: Int64, modifiedNanoseconds: Int64, digest: String
    ) {
        self.inode = inode
        self.size = size
        self.modifiedSeconds = modifiedSeconds
        self.modifiedNanoseconds = modifiedNanoseconds
        self.digest = digest
    }
}
