import GRDB
import TestSupport
import Testing

@testable import Ledger

struct `A ledger of an earlier version` {
    /// The first version's ledger, brought up to one of the versions after it.
    private func site(ofVersion version: Int) throws -> Site {
        let site = try Site()
        try site.write(Array(EarlierLedger.stamp.utf8), to: site.paths.stamp)
        let shell = try site.shell()
        let statements = try EarlierLedger.sql
        try shell.inDatabase { try $0.execute(sql: statements) }
        let migrator = Schema.migrator(
            installing: try #require(InstallationID(try EarlierLedger.stamp.filter(\.isHexDigit))))
        try migrator.migrate(shell, upTo: migrator.migrations[version - 1])
        try shell.close()
        return site
    }

    @Test(arguments: 1..<Schema.version)
    func `becomes one of the present version, with everything in it`(version: Int) throws {
        let site = try site(ofVersion: version)

        let (installation, contents) = try site.withLedger { ledger throws in (ledger.installation, try ledger.load()) }

        #expect("\(installation)\n" == (try EarlierLedger.stamp))
        #expect(contents.records.count == 3)
        #expect(contents.alarms.count == 4)
        #expect(contents.memories.count == 3)
        let shell = try site.shell()
        try shell.inDatabase { database throws in
            #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == Schema.version)
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM notices WHERE state = 'said'") == 6)
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM letters WHERE state = 'delivered'") == 7)
        }
        try shell.close()
    }

    @Test(arguments: 1..<Schema.version)
    func `has a sound chain from the version on that began it`(version: Int) throws {
        let site = try site(ofVersion: version)

        try site.withLedger { ledger throws in try ledger.begin(version: "2", at: Sample.time()) }

        let verification = try LedgerReader(site.paths.ledger).verifyAudit()
        #expect(verification.fault == nil)
    }
}
