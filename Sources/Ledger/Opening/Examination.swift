import GRDB

/// What a database turns out to be before anything is written to it; one that cannot serve as the ledger is refused.
enum Examination {
    /// Nothing was ever written to it.
    case blank
    /// A sound ledger of that installation.
    case ledger(InstallationID)

    init(of database: Database, path: String) throws {
        // The list of migrations is a transaction of its own, which a crash during the very first start leaves alone.
        let tables = "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'"
        guard try Int.fetchOne(database, sql: tables) != 0 else {
            self = .blank
            return
        }
        guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID else {
            throw LedgerError.foreign(path: path)
        }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        let isSuperseded = try Schema.migrator(installing: .random()).hasBeenSuperseded(database)
        guard version <= Schema.version, !isSuperseded else { throw LedgerError.newer(path: path) }
        // Its lines can quote what the ledger holds, so they are looked at, and never told.
        guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else {
            throw LedgerError.corrupt(path: path)
        }
        self = .ledger(try Self.installation(database))
    }

    /// The identity that the ledger was made with.
    static func installation(_ database: Database) throws -> InstallationID {
        try readable(String.fetchOne(database, sql: "SELECT id FROM installation").flatMap { InstallationID($0) })
    }
}
