import CivilCalendar
import GRDB
import Obligations
import Testing

@testable import Ledger

struct `A transaction of the ledger` {
    @Test func `writes nothing of an entry whose letter carries an unknown notice`() throws {
        try Site().withLedger { ledger throws in
            let entry = LedgerEntry(
                time: Sample.time(), notices: [Sample.notice()], dues: [Sample.due()], alarms: [Sample.alarm()],
                letters: [
                    Sample.letter(1, carrying: [Sample.identity()]),
                    Sample.letter(2, carrying: [Sample.identity(), Sample.identity("never decided")]),
                ])

            #expect(throws: ledger.contradiction) { try ledger.decide(entry) }

            try Self.expectNothing(in: ledger)
        }
    }

    @Test func `writes nothing of an entry whose letter was written before it had something new to carry`() throws {
        try Site().withLedger { ledger throws in
            try ledger.decide(LedgerEntry(time: Sample.time(), letters: [Sample.letter()]))
            let entry = LedgerEntry(
                time: Sample.time(), notices: [Sample.notice()], dues: [Sample.due()],
                letters: [Sample.letter(carrying: [Sample.identity()])])

            #expect(throws: ledger.contradiction) { try ledger.decide(entry) }

            #expect(try ledger.memory(of: Sample.reference) == CaseMemory())
            #expect(try ledger.unfinished().count == 1)
        }
    }

    @Test func `marks every letter of a batch but an unknown one, and names that`() throws {
        try Site().withLedger { ledger throws in
            try Self.decide(in: ledger)

            #expect(try ledger.markSpooled(["unknown", "letter-1"], at: Sample.time()) == ["unknown"])

            #expect(try ledger.letterCounts(failedSince: .earliest) == [.spooled: 1])
            #expect(
                try ledger.notices(of: Sample.decision, in: Sample.reference).map(\.fate) == [
                    .said(Sample.time().civil)
                ])
        }
    }

    @Test func `records no outcome of a batch with an unknown letter`() throws {
        try Site().withLedger { ledger throws in
            try Self.decide(in: ledger)

            #expect(throws: ledger.contradiction) {
                try ledger.record(
                    ["letter-1", "unknown"].map { LetterOutcome(name: $0, result: .failed(nil)) },
                    at: Sample.time())
            }

            #expect(try ledger.letterCounts(failedSince: .earliest) == [.intended: 1])
        }
    }

    @Test func `leaves the operator's change out when what it was about fails`() throws {
        try Site().withLedger { ledger throws in
            try ledger.add(Sample.silence(), by: Sample.change())

            #expect(throws: ledger.contradiction) { try ledger.add(Sample.silence(), by: Sample.change()) }
            #expect(throws: ledger.contradiction) {
                try ledger.respool(letterNamed: "unknown", by: Sample.change("retry"))
            }

            #expect(try ledger.changes(limit: 9).count == 1)
        }
    }

    @Test func `that runs out of space leaves the ledger as it was, and usable`() throws {
        try Site().withLedger { ledger throws in
            try Self.setPageLimit(1, of: ledger)
            var letter = Sample.letter(carrying: [Sample.identity()])
            letter.bytes = Array(repeating: 0x41, count: 200_000)
            let entry = LedgerEntry(
                time: Sample.time(), notices: [Sample.notice()], dues: [Sample.due()], letters: [letter])

            #expect(throws: LedgerError.full(path: ledger.paths.ledger)) { try ledger.decide(entry) }
            try Self.expectNothing(in: ledger)
            try Self.setPageLimit(100_000, of: ledger)

            #expect(try ledger.decide(entry) == [letter])
        }
    }

    @Test func `is refused while another program writes, and goes through afterwards`() throws {
        let site = try Site()
        try site.withLedger { ledger throws in
            let shell = try site.shell()
            try shell.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }

            #expect(throws: LedgerError.busy(path: site.paths.ledger)) { try ledger.append(Sample.change()) }
            #expect(try ledger.changes(limit: 9).isEmpty)
            try shell.inDatabase { try $0.execute(sql: "ROLLBACK") }

            try ledger.append(Sample.change())
            #expect(try ledger.changes(limit: 9).count == 1)
        }
    }

    @Test func `is refused as read-only where nothing may be written, and reading goes on`() throws {
        try Site().withLedger { ledger throws in
            try ledger.append(Sample.change())
            try ledger.database.inDatabase { try $0.execute(sql: "PRAGMA query_only = ON") }

            #expect(throws: LedgerError.readOnly(path: ledger.paths.ledger)) { try ledger.append(Sample.change()) }

            #expect(try ledger.changes(limit: 9).count == 1)
        }
    }

    private static func decide(in ledger: SQLiteLedger) throws {
        try ledger.decide(
            LedgerEntry(
                time: Sample.time(), notices: [Sample.notice()],
                letters: [Sample.letter(carrying: [Sample.identity()])]))
    }

    private static func expectNothing(in ledger: SQLiteLedger) throws {
        let contents = try ledger.load()
        #expect(contents.memories.isEmpty)
        #expect(contents.alarms.isEmpty)
        #expect(try ledger.letterCounts(failedSince: .earliest).isEmpty)
    }

    /// Raised to what the database already has, where it has more.
    private static func setPageLimit(_ pages: Int, of ledger: SQLiteLedger) throws {
        try ledger.database.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
}
