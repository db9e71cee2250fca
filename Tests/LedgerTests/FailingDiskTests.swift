import Foundation
import GRDB
import Testing

@testable import Ledger

/// Fails each commit as a disk does that cannot synchronise.
private final class FailingDisk: TransactionObserver {
    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseWillCommit() throws { throw DatabaseError(resultCode: .SQLITE_IOERR_FSYNC) }
    func databaseDidCommit(_ database: Database) {}
    func databaseDidRollback(_ database: Database) {}
}

struct `A ledger on a failing disk` {
    private static func failure(_ path: String) -> LedgerError { .io(path: path, code: .sqlite(1034)) }

    private func breakDisk(of ledger: SQLiteLedger) {
        ledger.database.add(transactionObserver: FailingDisk(), extent: .databaseLifetime)
    }

    @Test func `takes what failed for not written, and goes on with a connection of its own`() throws {
        try Site().withLedger { ledger throws in
            breakDisk(of: ledger)
            #expect(throws: Self.failure(ledger.paths.ledger)) { try ledger.append(Sample.change()) }
            #expect(!ledger.isBroken)
            #expect(try ledger.changes(limit: 9).isEmpty)

            try ledger.append(Sample.change())
            #expect(try ledger.changes(limit: 9).count == 1)
        }
    }

    @Test func `is broken when it fails again after it was opened anew`() throws {
        try Site().withLedger { ledger throws in
            for isBroken in [false, true] {
                breakDisk(of: ledger)
                #expect(throws: Self.failure(ledger.paths.ledger)) { try ledger.append(Sample.change()) }
                // Reading proves nothing: the answer may come from memory.
                _ = try ledger.changes(limit: 9)
                #expect(ledger.isBroken == isBroken)
            }
        }
    }

    @Test func `is whole again once something was committed`() throws {
        try Site().withLedger { ledger throws in
            for _ in 1...3 {
                breakDisk(of: ledger)
                #expect(throws: Self.failure(ledger.paths.ledger)) { try ledger.append(Sample.change()) }
                try ledger.append(Sample.change())
                #expect(!ledger.isBroken)
            }
        }
    }

    @Test func `is still held against a second daemon after it was opened anew`() throws {
        let site = try Site()
        try site.withLedger { ledger throws in
            breakDisk(of: ledger)
            #expect(throws: LedgerError.self) { try ledger.append(Sample.change()) }

            #expect(throws: LedgerError.inUse(path: site.paths.ledger)) { try site.open() }
        }
    }
}

struct `The reserve of a ledger` {
    @Test func `is room on the disk that is given up when the disk is full`() throws {
        let site = try Site()
        try site.withLedger { ledger throws in
            #expect(try site.bytes(of: site.paths.reserve).count == Reserve.size)
            try ledger.append(Sample.change())
            try limit(ledger, toMorePages: 0)

            // Not even what the reserve frees helps against this limit, but what it was asked for was done.
            #expect(throws: LedgerError.full(path: site.paths.ledger)) {
                for _ in 1...10_000 { try ledger.append(Sample.change()) }
            }
            #expect(ledger.reserveIsSpent)
            #expect(!FileManager.default.fileExists(atPath: site.paths.reserve))
        }
    }

    @Test func `is taken again when there is room`() throws {
        let site = try Site()
        let reserve = Reserve(path: site.directory + "/reserve")
        #expect(reserve.release())
        #expect(reserve.isSpent)
        #expect(!reserve.release())

        #expect(reserve.replenish())
        #expect(!reserve.isSpent)
        #expect(try site.bytes(of: site.directory + "/reserve").count == Reserve.size)
    }

    @Test func `is spent from the start where there is no room`() throws {
        let reserve = Reserve(path: "/proc/self/reserve")

        #expect(reserve.isSpent)
        #expect(!reserve.replenish())
    }

    private func limit(_ ledger: SQLiteLedger, toMorePages pages: Int) throws {
        try ledger.database.inDatabase { database in
            let present = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(present + pages)")
        }
    }
}
