package import Obligations

/// What the ledger holds of one case at one moment, with the audit chain around the rows that tell of it.
package struct CaseExcerpt: Sendable {
    package let reference: CaseReference
    /// How the record stands: `present`, `gone` or `forgotten`; nil where the ledger never had one.
    package let state: String?
    /// The last good version; nil where there is none, or none any more.
    package let `case`: Case?
    /// SHA-256 of the file that gave it.
    package let fileDigest: String?
    package let memory: CaseMemory
    package let notices: [StoredNotice]
    package let moves: [StoredMove]
    /// From the first row to the last.
    package let chain: [AuditLink]
    package let head: AuditHead

    /// Whether the ledger knows the case at all.
    package var isKnown: Bool {
        state != nil || rows.contains { $0.entry.about == reference.text }
    }

    /// The rows that are shown.
    package var rows: [AuditRow] {
        chain.compactMap { link in
            if case .row(let row, _) = link { row } else { nil }
        }
    }
}

/// One row of the chain as a pack about one case shows it: whole, or only the seal by which it enters the chain.
package enum AuditLink: Sendable, Equatable {
    /// With the digest of the chain up to it.
    case row(AuditRow, AuditDigest)
    /// A row about something else.
    case seal(AuditDigest)
}
