import GRDB
import Obligations
import Testing

@testable import Ledger

struct `What the journal was given` {
    private static let alarm = Alarm(
        kind: .caseGone, reference: Sample.reference, occasion: "2026-02-06 09:00", problem: "the case file is gone")

    @Test func `is everything that was decided, once the mark was set`() throws {
        let site = try Site()
        try site.withLedger { ledger throws in
            try ledger.decide(LedgerEntry(time: Sample.time(), notices: [Sample.notice()], alarms: [Self.alarm]))

            let missed = try ledger.unjournalled()
            #expect(missed.notices.map(\.identity) == [Sample.identity()])
            #expect(missed.alarms == [Self.alarm])
        }
        try site.withLedger { ledger throws in
            #expect(try !ledger.unjournalled().isEmpty)
            try ledger.markJournalled()
            #expect(try ledger.unjournalled().isEmpty)
        }
        #expect(try site.withLedger { try $0.unjournalled() }.isEmpty)
    }

    @Test func `leaves out rungs that were passed over`() throws {
        try Site().withLedger { ledger throws in
            try ledger.decide(
                LedgerEntry(
                    time: Sample.time(),
                    superseded: [Verdict.Superseded(identity: Sample.identity("start"), level: 0, by: "on the day")]))

            #expect(try ledger.unjournalled().isEmpty)
        }
    }

    @Test func `is everything in a ledger of an earlier version`() throws {
        let site = try Site()
        try site.withLedger { ledger throws in
            try ledger.decide(LedgerEntry(time: Sample.time(), notices: [Sample.notice()], alarms: [Self.alarm]))
            try ledger.database.write { database in
                try database.execute(sql: "DROP TABLE journalled")
                try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '6:%'")
                try database.execute(sql: "PRAGMA user_version = 5")
            }
        }

        #expect(try site.withLedger { try $0.unjournalled() }.isEmpty)
    }
}
