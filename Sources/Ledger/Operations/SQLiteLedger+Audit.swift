extension SQLiteLedger {
    package func begin(version: String, at time: LedgerTime) throws(LedgerError) {
        try write(at: time) { _, pen in try pen.write(.started(version: version)) }
    }

    package func auditHead() throws(LedgerError) -> AuditHead? {
        try read { try $0.auditHead() }
    }
}
