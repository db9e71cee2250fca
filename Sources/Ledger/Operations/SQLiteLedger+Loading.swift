import GRDB
package import Obligations

extension SQLiteLedger {
    package func load() throws(LedgerError) -> LedgerContents {
        try read { database in
            LedgerContents(
                records: try Self.records(in: database),
                memories: try MemoryReader.memories(of: nil, in: database),
                documents: try database.all("SELECT kind, name, digest, bytes FROM documents") { row in
                    StoredDocument(
                        kind: try row.word(), name: row.text(), digest: row.text(), bytes: try row.bytes())
                },
                alarms: try database.all("SELECT \(Alarm.columns) FROM alarms ORDER BY id") { try $0.alarm() },
                lastScan: try database.first("SELECT at, at_unix FROM scans") { try $0.time() },
                lastWeekly: try database.lastWeekly(), begun: try database.auditBeginning())
        }
    }

    package func memory(of reference: CaseReference) throws(LedgerError) -> CaseMemory {
        try read { try MemoryReader.memories(of: reference, in: $0)[reference] ?? CaseMemory() }
    }

    private static func records(in database: Database) throws -> [CaseRecord] {
        var pool = ValuePool()
        return try database.all(
            """
            SELECT reference, state, canonical, inode, size, modified, modified_nanoseconds, digest
            FROM records WHERE state <> 'forgotten' ORDER BY reference
            """
        ) { try $0.record(sharing: &pool) }
    }
}

extension RowReader {
    fileprivate mutating func record(sharing pool: inout ValuePool) throws -> CaseRecord {
        var record = CaseRecord(reference: try readable(pool.reference(text())), good: nil, state: try word())
        let canonical = try optionalBytes()
        let file = optionalIdentity()
        if let canonical, let file {
            var parser = CanonicalParser(canonical)
            record.good = GoodVersion(case: try parser.parseCase(sharing: &pool), file: file)
        }
        return record
    }
}
