import Foundation
import GRDB
import Testing

@testable import Ledger

struct `Verifying the audit chain` {
    private let site: Site
    private let ledger: SQLiteLedger

    /// A chain of ten rows.
    init() throws {
        site = try Site()
        ledger = try site.open()
        for number in 2...10 { try ledger.append(Sample.change("change \(number)")) }
    }

    @Test func `finds it sound, while it is written to`() throws {
        let reader = try LedgerReader(site.paths.ledger)
        let (verification, fault) = try reader.verifyAudit()
        #expect(fault == nil)
        #expect(verification.head == (try ledger.auditHead()))
        #expect(verification.head.number == 10)

        try ledger.append(Sample.change())

        #expect(try reader.verifyAudit().verification.head.number == 11)
    }

    @Test(arguments: 1...10) func `finds the row that was edited`(row: Int) throws {
        try tamper(
            "UPDATE audit SET bytes = CAST(replace(CAST(bytes AS TEXT), '2026', '2027') AS BLOB) WHERE number = \(row)")
        #expect(try fault() == .changed(row))
    }

    @Test(arguments: 1...9) func `finds rows that are gone from the middle`(row: Int) throws {
        try tamper("DELETE FROM audit WHERE number = \(row)")
        #expect(try fault() == .gap(after: row - 1, to: row + 1))
    }

    @Test func `finds a row that is gone although the rest was renumbered`() throws {
        try tamper("DELETE FROM audit WHERE number = 5; UPDATE audit SET number = number - 1 WHERE number > 5")
        #expect(try fault() == .changed(5))
    }

    @Test func `finds a digest, or a case filed beside a row, that was changed`() throws {
        try tamper("UPDATE audit SET about = 'BSCP-2026-999' WHERE number = 7")
        #expect(try fault() == .changed(7))
        try tamper("UPDATE audit SET digest = zeroblob(32) WHERE number = 6")
        #expect(try fault() == .changed(6))
    }

    @Test func `finds an edit whose own digest was made to fit, at the row after it`() throws {
        let bytes = Array("4\tx\n".utf8)
        let third = try #require(
            ledger.database.read { try Data.fetchOne($0, sql: "SELECT digest FROM audit WHERE number = 3") })
        let digest = try #require(AuditDigest([UInt8](third))).followed(by: AuditDigest(of: bytes))
        try tamper(
            "UPDATE audit SET bytes = x'\(AuditDigest.hex(bytes))', digest = x'\(digest)' WHERE number = 4")
        #expect(try fault() == .changed(4))
    }

    @Test func `cannot see that the end is gone, but for a head that was printed`() throws {
        let head = try #require(try ledger.auditHead())
        try tamper("DELETE FROM audit WHERE number > 8")

        #expect(try fault() == nil)
        #expect(try fault(against: "\(head)") == .headNotFound)
        #expect(try fault(against: "\(head.digest)") == .headNotFound)
    }

    @Test func `finds a printed head at its row, whatever came after`() throws {
        let head = try #require(try ledger.auditHead())
        try ledger.append(Sample.change())
        let reader = try LedgerReader(site.paths.ledger)

        for text in ["\(head)", "\(head.digest)", "\(head.digest)".uppercased()] {
            let (verification, fault) = try reader.verifyAudit(against: PrintedHead(text))
            #expect(fault == nil)
            #expect(verification.printedAt == 10)
        }
        #expect(try fault(against: "9:\(head.digest)") == .headNotFound)
    }

    @Test(arguments: [
        "", "1:", "12", "0:" + String(repeating: "a", count: 64), "x:" + String(repeating: "a", count: 64),
        String(repeating: "g", count: 64), String(repeating: "a", count: 63), String(repeating: "a", count: 65),
        "1:1:" + String(repeating: "a", count: 64),
    ])
    func `takes no head for one that is none`(text: String) {
        #expect(PrintedHead(text) == nil)
    }

    @Test(arguments: [
        "", "1", "1\t2\t3\n", "1\ts\t0\t2026-02-06 09:00\tnotice\tX\tfield\n",
        "1\ts\t0\t2026-02-06 09:00\tunknown\tX\n", "01\ts\t0\t2026-02-06 09:00\tnotice\tX\n",
        "1\ts\t0\t2026-02-06 09:00\tnotice\tX\n\n",
    ])
    func `takes no bytes for a row that are none`(text: String) {
        #expect(AuditRow(bytes: Array(text.utf8)) == nil)
    }

    /// Changes rows as somebody does who can write the file and knows how.
    private func tamper(_ sql: String) throws {
        try site.shell().write { database in
            for trigger in ["audit_goes_on", "audit_is_not_rewritten", "audit_stays"] {
                try database.execute(sql: "DROP TRIGGER IF EXISTS \(trigger)")
            }
            try database.execute(sql: sql)
        }
    }

    private func fault(against printed: String? = nil) throws -> AuditVerification.Fault? {
        try LedgerReader(site.paths.ledger).verifyAudit(against: printed.map { try #require(PrintedHead($0)) }).fault
    }
}

struct `Reading a ledger` {
    @Test func `works after its daemon has gone`() throws {
        let site = try Site()
        try site.withLedger { try $0.begin(version: "1", at: Sample.time()) }

        #expect(try LedgerReader(site.paths.ledger).auditHead()?.number == 2)
    }

    @Test func `changes nothing, and makes none where there is none`() throws {
        let site = try Site()
        #expect(throws: LedgerError.absent(path: site.paths.ledger)) { try LedgerReader(site.paths.ledger) }
        #expect(!FileManager.default.fileExists(atPath: site.paths.ledger))
    }

    @Test(arguments: [
        ("PRAGMA user_version = 1", LedgerError.older(path: "")), ("PRAGMA user_version = 99", .newer(path: "")),
        ("PRAGMA application_id = 1", .foreign(path: "")),
    ])
    func `refuses one of another form`(sql: String, error: LedgerError) throws {
        let site = try Site()
        try site.withLedger { _ in }
        try site.shell().writeWithoutTransaction { try $0.execute(sql: sql) }

        let thrown = try #require(throws: LedgerError.self) { try LedgerReader(site.paths.ledger) }
        #expect(thrown.description.split(separator: "'").last == error.description.split(separator: "'").last)
    }

    @Test func `says who may where this user may not`() throws {
        try #require(geteuid() == 0)
        let site = try Site()
        try site.withLedger { _ in }

        #expect(throws: LedgerError.forbidden(path: site.paths.ledger)) {
            try asNobody { try LedgerReader(site.paths.ledger) }
        }
    }
}
