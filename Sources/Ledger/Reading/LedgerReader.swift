import GRDB

/// A ledger that is only looked at, whether or not a daemon writes to it meanwhile.
package struct LedgerReader {
    let path: String
    private let database: DatabaseQueue

    package init(_ path: String) throws(LedgerError) {
        self.path = path
        do {
            guard try DatabaseFile(path: path).exists() else { throw LedgerError.absent(path: path) }
            var configuration = Configuration()
            configuration.label = "ledger reader"
            configuration.readonly = true
            configuration.busyMode = .timeout(5)
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF") }
            database = try DatabaseQueue(path: path, configuration: configuration)
            try database.read { try Self.requirePresentForm($0, path: path) }
        } catch {
            let error = LedgerError(error, path: path)
            throw error == .readOnly(path: path) ? .forbidden(path: path) : error
        }
    }

    /// Everything read in one call is of one moment, whatever is written meanwhile.
    func read<Answer>(_ work: (Database) throws -> Answer) throws(LedgerError) -> Answer {
        do { return try database.read(work) } catch { throw LedgerError(error, path: path) }
    }

    private static func requirePresentForm(_ database: Database, path: String) throws {
        guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID else {
            throw LedgerError.foreign(path: path)
        }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version <= Schema.version else { throw LedgerError.newer(path: path) }
        guard version == Schema.version else { throw LedgerError.older(path: path) }
    }
}
