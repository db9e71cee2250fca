import Crypto
import Foundation
import GRDB
import Obligations
import Testing

@testable import Ledger

struct `The audit chain` {
    private let site: Site
    private let ledger: SQLiteLedger

    init() throws {
        site = try Site()
        ledger = try site.open()
    }

    @Test func `begins with a row of its own, and knows each start with its version`() throws {
        try ledger.begin(version: "1.2", at: Sample.time())

        #expect(
            try lines() == [
                "opened  form=casewatch-audit-1 earlier-notices=0 earlier-letters=0 earlier-moves=0 earlier-alarms=0 "
                    + "earlier-silences=0 earlier-changes=0",
                "started  version=1.2",
            ])
    }

    @Test func `says what was decided, with the letters that carry it`() throws {
        try decideEverything()

        #expect(
            try lines().dropFirst() == [
                "moved BSCP-2026-014 key=chair-decision old=2026-02-20 new=2026-03-20 cause=extension episode=1",
                "passed-over BSCP-2026-014 key=chair-decision due=2026-02-20 rung=start episode=1 level=0 "
                    + "by=2 days before",
                "notice BSCP-2026-014 key=chair-decision due=2026-02-20 rung=2 days before episode=1 kind=reminder "
                    + "level=0 roles=board-chair service-director[for] letters=letter-1",
                "alarm BSCP-2026-014 kind=refused-file occasion=bad place=BSCP-2026-014.yaml:4:12 problem=not a date",
                "letter letter-1 roles=board-chair board sha256=digest-1 size=17",
            ])
    }

    @Test func `says nothing twice of what is decided again`() throws {
        try decideEverything()
        let rows = try lines().count

        try decideEverything()

        #expect(try lines().count == rows)
    }

    @Test func `follows a letter to its end`() throws {
        try decideEverything()
        try ledger.markSpooled(["letter-1"], at: Sample.time())
        try ledger.markSpooled(["letter-1"], at: Sample.time())
        _ = try ledger.countRepeat(ofLetterNamed: "letter-1", at: Sample.time())
        try ledger.record(
            [LetterOutcome(name: "letter-1", result: .failed(.refused(code: 550, enhanced: nil)))], at: Sample.time())
        try ledger.respool(letterNamed: "letter-1", by: Sample.change("retry"))
        try ledger.record([LetterOutcome(name: "letter-1", result: .delivered)], at: Sample.time())
        try ledger.record([LetterOutcome(name: "letter-1", result: .delivered)], at: Sample.time())

        #expect(
            try lines().suffix(5) == [
                "said letter-1", "repeated letter-1 times=1", "failed letter-1",
                "again letter-1 by=uid 4294967295 uid=4294967295", "delivered letter-1",
            ])
    }

    @Test func `says who held what, until when and why, and who let go of it`() throws {
        try ledger.add(Sample.silence(), by: Sample.change("ack"))
        #expect(try !ledger.removeSilence("unknown", by: Sample.change("unsilence")))
        #expect(try ledger.removeSilence("s1", by: Sample.change("unsilence")))
        try ledger.keep([Sample.version()], at: Sample.time())
        #expect(try ledger.forget(Sample.reference, by: Sample.change("forget")))
        #expect(try !ledger.forget(Sample.reference, by: Sample.change("forget")))
        try ledger.append(Sample.change("Reload"))

        let by = "by=uid 4294967295 uid=4294967295"
        #expect(
            try lines().dropFirst() == [
                "operator BSCP-2026-014 verb=ack \(by) silence=s1 until=2026-02-15 key=chair-decision why=asked by mail",
                "operator BSCP-2026-014 verb=unsilence \(by) silence=s1 until=2026-02-15 key=chair-decision "
                    + "why=asked by mail",
                "operator BSCP-2026-014 verb=forget \(by) why=asked by mail",
                "operator  verb=Reload \(by) why=asked by mail",
            ])
    }

    @Test func `says which rules are in force by their digests`() throws {
        try ledger.keep(
            [
                StoredDocument(kind: .procedure, name: "scr-2015", digest: "d1", bytes: [1]),
                StoredDocument(kind: .contacts, name: "contacts", digest: "d2", bytes: [2]),
            ], at: Sample.time())

        #expect(try lines().last == "rules  contacts=d2 procedure scr-2015=d1")
    }

    @Test func `is worked out from the published description by other means`() throws {
        try decideEverything()
        try ledger.append(Sample.change("tab\tline\nslash\\"))

        var digest = Data(repeating: 0, count: 32)
        for (number, row) in try rows().enumerated() {
            #expect(String(decoding: row.bytes, as: UTF8.self).hasPrefix("\(number + 1)\t"))
            digest = Data(SHA256.hash(data: digest + Data(SHA256.hash(data: row.bytes))))
            #expect(row.digest == digest)
        }
        #expect(
            try rows().last.map { String(decoding: $0.bytes, as: UTF8.self) }?.contains(#"tab\tline\nslash\\"#) == true)
        #expect(try ledger.auditHead()?.digest.description == digest.map { String(format: "%02x", $0) }.joined())
    }

    @Test func `salts each row, by the installation alone`() throws {
        try ledger.begin(version: "1", at: Sample.time())
        let salts = try rows().compactMap { AuditRow(bytes: [UInt8]($0.bytes))?.salt }
        #expect(salts.count == 2 && salts[0] != salts[1] && salts.allSatisfy { $0.utf8.count == 32 })

        try Site().withLedger { other throws in
            try other.begin(version: "1", at: Sample.time())
            #expect(try other.auditHead() != ledger.auditHead())
        }
    }

    @Test func `has no row of a transaction that failed`() throws {
        try decideEverything()
        let head = try ledger.auditHead()

        #expect(throws: ledger.contradiction) {
            try ledger.record(
                ["letter-1", "unknown"].map { LetterOutcome(name: $0, result: .delivered) }, at: Sample.time())
        }

        #expect(try ledger.auditHead() == head)
    }

    @Test func `counts in its first row what a ledger of before held`() throws {
        let site = try Site()
        try site.paths.folder.create()
        let old = try DatabaseQueue(path: site.paths.ledger)
        try Schema.migrator(installing: .random()).migrate(old, upTo: "1: cases, notices, letters")
        try old.write { database in
            for verb in ["ack", "silence"] {
                try database.run(
                    "INSERT INTO changes (uid, verb, what, at, at_unix) VALUES (1, ?, '', '2026-02-06 09:00', 0)",
                    [verb])
            }
        }
        try old.close()

        try site.withLedger { ledger throws in
            #expect(try ledger.auditHead() == nil)
            try ledger.append(Sample.change())

            let first = try #require(ledger.database.read { try Data.fetchOne($0, sql: "SELECT bytes FROM audit") })
            #expect(AuditRow(bytes: [UInt8](first))?.entry["earlier-changes"] == "2")
            #expect(try ledger.changes(limit: 9).map(\.by) == ["uid 4294967295", "uid 1", "uid 1"])
        }
    }

    private func decideEverything() throws {
        let alarm = Sample.alarm()
        try ledger.decide(
            LedgerEntry(
                time: Sample.time(), notices: [Sample.notice()],
                superseded: [Verdict.Superseded(identity: Sample.identity("start"), level: 0, by: "2 days before")],
                dues: [
                    Sample.due(
                        moved: Move(old: Sample.date("2026-02-20"), new: Sample.date("2026-03-20"), cause: .extension))
                ],
                alarms: [alarm], letters: [Sample.letter(carrying: [Sample.identity()], alarms: [alarm])]))
    }

    private func rows() throws -> [(bytes: Data, digest: Data)] {
        try ledger.database.read { database in
            try Row.fetchAll(database, sql: "SELECT bytes, digest FROM audit ORDER BY number").map { ($0[0], $0[1]) }
        }
    }

    /// Each row without its number, salt and time.
    private func lines() throws -> [String] {
        try rows().map { row in
            let entry = try #require(AuditRow(bytes: [UInt8](row.bytes))).entry
            return ([entry.kind.rawValue, entry.about] + entry.fields.map { "\($0.name)=\($0.value)" })
                .joined(separator: " ")
        }
    }
}
