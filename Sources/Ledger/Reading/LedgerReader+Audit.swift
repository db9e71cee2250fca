import GRDB

extension LedgerReader {
    /// The end of the audit chain; nil before the first row.
    package func auditHead() throws(LedgerError) -> AuditHead? {
        try read { try $0.auditHead() }
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
