import Foundation
import GRDB
import Testing

@testable import Ledger

/// What is written over the file of a ledger while a daemon uses it.
enum Overwriting: String, CaseIterable, Sendable {
    case anotherText, itsBackup, nothing

    /// - Parameter backup: an earlier copy of the ledger.
    func bytes(_ backup: Data) -> Data {
        switch self {
        case .anotherText: Data(repeating: 0x55, count: backup.count)
        case .itsBackup: backup
        case .nothing: Data()
        }
    }
}

struct `A ledger that is written over while it is open` {
    private func saved(_ site: Site) -> LedgerError {
        .displaced(path: site.paths.ledger, rescue: .copied(to: site.paths.rescue))
    }

    /// Writes into the file that has the name, as `cp` does.
    private func overwrite(_ site: Site, with bytes: Data) throws {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: site.paths.ledger))
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: bytes)
        try file.close()
    }

    /// A ledger whose file and log both hold some of what was written, and a copy of it from before.
    private func open(_ site: Site) throws -> (ledger: SQLiteLedger, backup: Data, headOfBackup: AuditHead?) {
        let head = try site.withLedger { ledger throws in
            try ledger.append(Sample.change())
            return try ledger.auditHead()
        }
        let backup = try site.bytes(of: site.paths.ledger)
        try site.withLedger { try $0.append(Sample.change()) }
        let ledger = try site.open()
        try ledger.append(Sample.change())
        return (ledger, backup, head)
    }

    @Test(arguments: Overwriting.allCases)
    func `writes no more, and saves all that it still knows beside its place`(_ overwriting: Overwriting) throws {
        let site = try Site()
        let (ledger, backup, _) = try open(site)
        try overwrite(site, with: overwriting.bytes(backup))

        #expect(throws: saved(site)) { try ledger.append(Sample.change()) }
        #expect(throws: saved(site)) { try ledger.verify() }
        #expect(ledger.breakage == saved(site))
        let head = try ledger.auditHead()
        try ledger.close()

        // What lies there now may be meant to: it stays as it is, and nothing of the old log is taken for a part of it.
        #expect(try site.bytes(of: site.paths.ledger) == overwriting.bytes(backup))
        if overwriting != .itsBackup {
            let refusal = LedgerError.missing(path: site.paths.ledger, trace: .rescue(path: site.paths.rescue))
            #expect(throws: refusal) { try site.open() }
        }
        #expect(!FileManager.default.fileExists(atPath: site.paths.ledger + "-wal"))
        #expect(!FileManager.default.fileExists(atPath: site.paths.leftLog))
        try FileManager.default.removeItem(atPath: site.paths.ledger)
        try FileManager.default.moveItem(atPath: site.paths.rescue, toPath: site.paths.ledger)
        try site.withLedger { again throws in
            #expect(again.installation == ledger.installation)
            #expect(try again.auditHead() == head)
        }
    }

    @Test func `goes on from its backup at the next start where that was written over it`() throws {
        let site = try Site()
        let (ledger, backup, head) = try open(site)
        try overwrite(site, with: backup)
        #expect(throws: saved(site)) { try ledger.verify() }
        try ledger.close()

        try site.withLedger { again throws in #expect(try again.auditHead() == head) }
    }

    @Test func `keeps its log where it does not know all of itself any more`() throws {
        let site = try Site()
        // More than SQLite keeps in memory of a database.
        try site.withLedger { ledger throws in
            for number in 1...40 { try ledger.append(Sample.change(String(repeating: "\(number) ", count: 50_000))) }
        }
        let ledger = try site.open()
        try ledger.append(Sample.change())
        let log = try site.bytes(of: site.paths.ledger + "-wal")
        try overwrite(site, with: Data(repeating: 0x55, count: 9_000_000))

        let ruined = LedgerError.displaced(path: site.paths.ledger, rescue: .ruined(log: site.paths.leftLog))
        #expect(throws: ruined) { try ledger.append(Sample.change()) }
        #expect(ledger.breakage == ruined)
        try ledger.close()

        #expect(try site.bytes(of: site.paths.leftLog) == log)
        #expect(try site.bytes(of: site.paths.ledger) == Data(repeating: 0x55, count: 9_000_000))
        #expect(!FileManager.default.fileExists(atPath: site.paths.rescue))
        #expect(throws: LedgerError.corrupt(path: site.paths.ledger)) { try site.open() }
    }

    @Test func `is told from one to which another program writes as it should`() throws {
        let site = try Site()
        try site.withLedger { ledger throws in
            try ledger.append(Sample.change())
            try site.shell().writeWithoutTransaction { database in
                try database.execute(sql: "CREATE TABLE notes (text)")
                try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
            try ledger.append(Sample.change())
            #expect(ledger.breakage == nil)
        }
    }
}
