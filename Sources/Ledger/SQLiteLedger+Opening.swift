import GRDB

extension SQLiteLedger {
    /// Opens the ledger, or makes one for an installation that never ran; refuses everything in between.
    ///
    /// - Parameters:
    ///   - newcomer: The identity of a fresh installation; an existing one keeps its own.
    ///   - patience: How long a write waits for another program's lock, in seconds.
    package static func open(
        _ paths: LedgerPaths, newcomer: InstallationID = .random(), patience: Double = 5
    ) throws(LedgerError) -> SQLiteLedger {
        do {
            try paths.folder.create()
            guard let lock = try LockFile(path: paths.lock) else { throw LedgerError.inUse(path: paths.ledger) }
            let terrain = try Terrain(paths)
            do {
                return try open(terrain, newcomer: newcomer, patience: patience, holding: lock)
            } catch {
                let error = LedgerError(error, path: paths.ledger)
                guard case .corrupt = error, terrain.holdsRescue else { throw error }
                throw LedgerError.missing(path: paths.ledger, trace: .rescue(path: paths.rescue))
            }
        } catch {
            throw LedgerError(error, path: paths.ledger)
        }
    }

    private static func open(
        _ terrain: Terrain, newcomer: InstallationID, patience: Double, holding lock: LockFile
    ) throws -> SQLiteLedger {
        let paths = terrain.paths
        let file = DatabaseFile(path: paths.ledger)
        if try !file.exists() { try terrain.requireFresh() }
        try file.prepare()

        let open: @Sendable () throws -> DatabaseQueue = {
            try DatabaseQueue(path: paths.ledger, configuration: configuration(patience: patience))
        }
        let database = try open()
        switch try database.read({ try Examination(of: $0, path: paths.ledger) }) {
        case .ledger(let installation): try terrain.require(installation)
        // What a crash during the very first start leaves, or all that is left of a ledger.
        case .blank: try terrain.requireFresh()
        }

        try database.writeWithoutTransaction { try enterWriteAheadMode($0, path: paths.ledger) }
        try Schema.migrator(installing: newcomer).migrate(database)
        let installation = try database.read { try Examination.installation($0) }
        if terrain.stamp == .absent { try GenerationStamp(path: paths.stamp).write(installation) }
        return SQLiteLedger(
            installation, at: paths, through: try Connection(database, at: paths.ledger, open: open), holding: lock)
    }

    private static func configuration(patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            // Rows and schema of a tampered file run no functions with side effects.
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            // NORMAL may lose the newest commits in a power cut, and what was said would be said again.
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        return configuration
    }

    private static func enterWriteAheadMode(_ database: Database, path: String) throws {
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
        guard mode == "wal" else { throw LedgerError.readOnly(path: path) }
    }
}
