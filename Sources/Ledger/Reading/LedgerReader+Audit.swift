import GRDB

extension LedgerReader {
    /// The end of the audit chain; nil before the first row.
    package func auditHead() throws(LedgerError) -> AuditHead? {
        try read { try $0.auditHead() }
    }

    /// Whether every page and every row of the chain is as it should be, and the chain ends there.
    func isWhole(upTo head: AuditHead?) -> Bool {
        // The lines of a check can quote what the ledger holds, so they are looked at, and never told.
        do {
            let finding = try read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") }
            return try finding == "ok" && verifyAudit().fault == nil && auditHead() == head
        } catch {
            return false
        }
    }

    /// Follows the whole chain, and looks for a head that was printed earlier.
    ///
    /// - Returns: how far the chain is sound, and what is wrong with it if anything is.
    package func verifyAudit(
        against printed: PrintedHead? = nil
    ) throws(LedgerError) -> (verification: AuditVerification, fault: AuditVerification.Fault?) {
        try read { database in
            var verification = AuditVerification(against: printed)
            do {
                try database.forEachAuditRow { number, about, bytes, digest in
                    try verification.follow(number: number, about: about, bytes: bytes, digest: digest)
                }
                try verification.finish()
                return (verification, nil)
            } catch let fault as AuditVerification.Fault {
                return (verification, fault)
            }
        }
    }
}
