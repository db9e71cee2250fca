import Foundation
import GRDB
import Testing

@testable import Ledger

struct `Opening a ledger` {
    @Test func `makes a fresh one with its stamp, for the owner's eyes only`() throws {
        let site = try Site()

        let installation = try site.withLedger { $0.installation }

        #expect(installation.text.count == 32)
        #expect(String(decoding: try site.bytes(of: site.paths.stamp), as: UTF8.self) == "\(installation)\n")
        #expect(try site.mode(of: site.paths.folder.path) == 0o700)
        for path in [site.paths.ledger, site.paths.stamp, site.paths.lock] {
            #expect(try site.mode(of: path) == 0o600)
        }
    }

    @Test func `keeps the write-ahead log to the owner too, and tightens a file left open to others`() throws {
        let site = try Site()
        try site.withLedger { _ in }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: site.paths.ledger)

        try site.withLedger { ledger throws in
            try ledger.append(Sample.change())

            for path in [site.paths.ledger, site.paths.ledger + "-wal", site.paths.ledger + "-shm"] {
                #expect(try site.mode(of: path) == 0o600)
            }
        }
    }

    @Test func `finds the same installation again`() throws {
        let site = try Site()
        let first = try site.withLedger { $0.installation }

        #expect(try site.withLedger { $0.installation } == first)
    }

    @Test func `gives every installation an identity of its own`() throws {
        let identities = try (0..<8).map { _ in try Site().withLedger { $0.installation } }

        #expect(Set(identities).count == 8)
    }

    @Test func `commits to stable storage, holds foreign keys and trusts no schema`() throws {
        try Site().withLedger { ledger throws in
            try ledger.database.inDatabase { database throws in
                #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal")
                #expect(try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2)
                #expect(try Int.fetchOne(database, sql: "PRAGMA foreign_keys") == 1)
                #expect(try Int.fetchOne(database, sql: "PRAGMA trusted_schema") == 0)
                #expect(try Int32.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID)
                #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == Schema.version)
            }
        }
    }

    @Test func `writes the stamp that a crash of the very first start left out`() throws {
        let site = try Site()
        let installation = try site.withLedger { $0.installation }
        try FileManager.default.removeItem(atPath: site.paths.stamp)

        try site.withLedger { _ in }

        #expect(try GenerationStamp(path: site.paths.stamp).read() == .installation(installation))
    }

    @Test func `begins again where the very first start crashed before it wrote anything`() throws {
        let site = try Site()
        try site.write([], to: site.paths.ledger)

        #expect(try site.withLedger { try $0.load() }.records.isEmpty)
    }

    @Test func `begins again where the very first start crashed between its transactions`() throws {
        let site = try Site()
        try site.withLedger { _ in }
        try FileManager.default.removeItem(at: URL(filePath: site.paths.ledger))
        try FileManager.default.removeItem(at: URL(filePath: site.paths.stamp))
        let database = try DatabaseQueue(path: site.paths.ledger)
        try database.write { database in
            try database.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        }
        try database.close()

        #expect(try site.withLedger { $0.installation }.text.count == 32)
    }

    @Test func `goes on where the spool holds letters and the ledger knows them`() throws {
        let site = try Site()
        try site.withLedger { _ in }
        try site.write([1], to: site.spool + "/queue/letter")

        try site.withLedger { _ in }
    }

    @Test func `takes no notice of a spool that holds no letters`() throws {
        let site = try Site()
        try site.write([1], to: site.spool + "/tmp/draft")
        try site.write([1], to: site.spool + "/queue/.keep")

        try site.withLedger { _ in }
    }

    @Test func `begins anew, whatever lies in which spool, where none is its own`() throws {
        let site = try Site()
        try site.write([1], to: site.spool + "/queue/letter")
        let paths = LedgerPaths(ledger: site.directory + "/simulation/ledger.sqlite", spool: nil)

        let ledger = try SQLiteLedger.open(paths, patience: 0)

        #expect(try ledger.load().records.isEmpty)
        try ledger.close()
    }
}
