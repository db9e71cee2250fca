import GRDB
import Obligations

/// Puts together what the ledger remembers of one case, or of all in one pass over each table.
struct MemoryReader {
    private var memories: [CaseReference: CaseMemory] = [:]
    private var pool = ValuePool()

    static func memories(of reference: CaseReference?, in database: Database) throws -> [CaseReference: CaseMemory] {
        var reader = MemoryReader()
        try reader.readDues(of: reference, in: database)
        try reader.readRungs(of: reference, in: database)
        for silence in try database.silences(of: reference) {
            reader.memories[silence.reference, default: CaseMemory()].silences.append(silence)
        }
        for (reference, subjects) in try database.subjects(of: reference) {
            reader.memories[reference, default: CaseMemory()].subjects = subjects
        }
        return reader.memories
    }

    private mutating func readDues(of reference: CaseReference?, in database: Database) throws {
        try forEach(
            """
            SELECT reference, \(InstanceKey.columns), due, episode, procedure_digest, calendar_digest FROM dues
            """, orderedBy: "reference", of: reference, in: database
        ) { reader, row in
            let reference = try readable(reader.pool.reference(row.text()))
            let key = try row.key(sharing: &reader.pool)
            reader.memories[reference, default: CaseMemory()].known[key] = KnownDue(
                due: try row.optionalText().map { try readable(reader.pool.date($0)) }, episode: row.number(),
                procedureDigest: reader.pool.text(row.text()), calendarDigest: reader.pool.text(row.text()))
        }
    }

    private mutating func readRungs(of reference: CaseReference?, in database: Database) throws {
        try forEach(
            """
            SELECT reference, \(InstanceKey.columns), rung, episode, state, decided_at, roles, level FROM notices
            """, orderedBy: "id", of: reference, in: database
        ) { reader, row in
            let reference = try readable(reader.pool.reference(row.text()))
            let key = try row.key(sharing: &reader.pool)
            // What is decided will be said, whatever happens in between: it is not to be decided again.
            let rung = RungMemory(
                rung: reader.pool.text(row.text()), episode: row.number(),
                fate: row.text() == "superseded" ? .superseded : .said,
                at: try readable(reader.pool.moment(row.text())),
                roles: try readable(reader.pool.roles(row.text())), level: row.number())
            reader.memories[reference, default: CaseMemory()].rungs[key, default: []].append(rung)
        }
    }

    private mutating func forEach(
        _ sql: String, orderedBy order: String, of reference: CaseReference?, in database: Database,
        _ take: (inout MemoryReader, inout RowReader) throws -> Void
    ) throws {
        let statement = try database.cachedStatement(
            sql: "\(sql) \(reference == nil ? "" : "WHERE reference = ?") ORDER BY \(order)")
        let rows = try Row.fetchCursor(statement, arguments: StatementArguments([reference?.text].compactMap(\.self)))
        while let row = try rows.next() {
            var columns = RowReader(row)
            try take(&self, &columns)
        }
    }
}
