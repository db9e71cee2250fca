/// The directories of the spool, in the order in which a letter passes through them.
package enum SpoolFolder: String, Sendable, CaseIterable {
    /// Being written; nothing here is anybody's letter yet.
    case tmp
    /// Complete, waiting for the courier.
    case queue
    /// Claimed by the courier: it may have gone out.
    case sending
    /// Taken by a mail server.
    case sent
    /// Refused for good; the server's reply lies beside it.
    case failed
    /// Damaged, or not decided by the ledger: never sent to anyone.
    case corrupt

    /// Where a letter is looked for, in this order, so that one which moves on meanwhile is not missed.
    package static let searched: [SpoolFolder] = [.queue, .sending, .sent, .failed, .corrupt]

    var fileName: FileName { FileName(trusted: rawValue) }
}
