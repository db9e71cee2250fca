import GRDB

/// The tables of the ledger and how they came about; released migrations are never changed, new ones go at the end.
enum Schema {
    /// `CWLG`: marks the file as a ledger of Casewatch.
    static let applicationID: Int32 = 0x4357_4C47

    /// The number of migrations.
    static let version = 6

    /// Brings a ledger to the present schema; a fresh one is marked as this installation's.
    static func migrator(installing installation: InstallationID) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: cases, notices, letters") { database in
            try database.execute(sql: tables)
            try database.execute(sql: triggers)
            try database.run("INSERT INTO installation (one, id) VALUES (1, ?)", [installation.text])
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: "PRAGMA user_version = 1")
        }
        migrator.registerMigration("2: audit chain") { database in
            try database.execute(sql: auditTables)
            try database.execute(sql: "PRAGMA user_version = 2")
        }
        migrator.registerMigration("3: ordinals of subjects") { database in
            try database.execute(sql: subjectTables)
            try database.execute(sql: "PRAGMA user_version = 3")
        }
        migrator.registerMigration("4: letters that a later rung overtook") { database in
            try database.execute(sql: "ALTER TABLE letters ADD COLUMN overtaken_at TEXT")
            try database.execute(sql: "PRAGMA user_version = 4")
        }
        migrator.registerMigration("5: weekly letters") { database in
            try database.execute(sql: weeklyTables)
            try database.execute(sql: "PRAGMA user_version = 5")
        }
        migrator.registerMigration("6: what the journal was given") { database in
            try database.execute(sql: journalTable)
            try database.execute(sql: "PRAGMA user_version = 6")
        }
        return migrator
    }
}
