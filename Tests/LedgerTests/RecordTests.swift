import GRDB
import Obligations
import Testing

@testable import Ledger

struct `The record of a case` {
    @Test func `comes back as it was kept, after a restart`() throws {
        let site = try Site()
        let kept = [Sample.version(), Sample.version(Sample.other)]
        try site.withLedger { try $0.keep(kept, at: Sample.time()) }

        let records = try site.withLedger { try $0.load().records }

        #expect(records == kept.map { CaseRecord(reference: $0.case.reference, good: $0, state: .present) })
    }

    @Test func `is replaced by a newer good version`() throws {
        try Site().withLedger { ledger throws in
            try ledger.keep([Sample.version()], at: Sample.time())
            var newer = Sample.version()
            newer.case.events.removeLast()
            newer.file.inode = 7
            try ledger.keep([newer], at: Sample.time())

            #expect(try ledger.load().records.map(\.good) == [newer])
        }
    }

    @Test func `stays in force when its file is gone, until it is read again`() throws {
        try Site().withLedger { ledger throws in
            try ledger.keep([Sample.version()], at: Sample.time())

            try ledger.decide(LedgerEntry(time: Sample.time(), vanished: [Sample.reference]))
            let gone = try ledger.load().records
            try ledger.keep([Sample.version()], at: Sample.time())

            #expect(gone == [CaseRecord(reference: Sample.reference, good: Sample.version(), state: .gone)])
            #expect(try ledger.load().records.map(\.state) == [.present])
        }
    }

    @Test func `that nobody kept is not made by its absence`() throws {
        try Site().withLedger { ledger throws in
            try ledger.decide(LedgerEntry(time: Sample.time(), vanished: [Sample.reference]))

            #expect(try ledger.load().records.isEmpty)
        }
    }

    @Test func `ends by an operator's word only, which is on record with the reason`() throws {
        try Site().withLedger { ledger throws in
            try ledger.keep([Sample.version()], at: Sample.time())
            try ledger.decide(LedgerEntry(time: Sample.time(), notices: [Sample.notice()]))

            #expect(try ledger.forget(Sample.reference, by: Sample.change("forget")))

            #expect(try ledger.load().records.isEmpty)
            #expect(try ledger.changes(limit: 9) == [Sample.change("forget")])
            #expect(try ledger.notices(of: Sample.decision, in: Sample.reference).count == 1)
            let canonical = try ledger.read { database in
                try database.first("SELECT canonical FROM records") { try $0.optionalBytes() }
            }
            #expect(canonical == .some(nil))
        }
    }

    @Test func `that does not exist, or is forgotten already, is not forgotten again`() throws {
        try Site().withLedger { ledger throws in
            #expect(try !ledger.forget(Sample.reference, by: Sample.change("forget")))
            try ledger.keep([Sample.version()], at: Sample.time())
            #expect(try ledger.forget(Sample.reference, by: Sample.change("forget")))
            #expect(try !ledger.forget(Sample.reference, by: Sample.change("forget")))

            #expect(try ledger.changes(limit: 9).count == 1)
        }
    }

    @Test func `stays forgotten when its file goes away afterwards`() throws {
        try Site().withLedger { ledger throws in
            try ledger.keep([Sample.version()], at: Sample.time())
            _ = try ledger.forget(Sample.reference, by: Sample.change("forget"))

            try ledger.decide(LedgerEntry(time: Sample.time(), vanished: [Sample.reference]))

            #expect(try ledger.load().records.isEmpty)
        }
    }

    @Test func `comes back when a forgotten case is read again, and nothing of it is said twice`() throws {
        try Site().withLedger { ledger throws in
            try ledger.keep([Sample.version()], at: Sample.time())
            try ledger.decide(LedgerEntry(time: Sample.time(), notices: [Sample.notice()]))
            _ = try ledger.forget(Sample.reference, by: Sample.change("forget"))

            try ledger.keep([Sample.version()], at: Sample.time())

            #expect(try ledger.load().records.map(\.good) == [Sample.version()])
            #expect(try ledger.memory(of: Sample.reference).rungs[Sample.decision]?.count == 1)
        }
    }
}

struct `What decides besides the cases` {
    @Test func `is kept as the last good bytes of each document`() throws {
        let site = try Site()
        let procedure = StoredDocument(kind: .procedure, name: "scr-2015", digest: "a", bytes: [0, 255, 10])
        let contacts = StoredDocument(kind: .contacts, name: "contacts", digest: "b", bytes: [])
        var edited = procedure
        edited.digest = "c"
        edited.bytes = Array("procedure: scr-2015".utf8)
        try site.withLedger { ledger throws in
            try ledger.keep([procedure, contacts], at: Sample.time())
            try ledger.keep([edited], at: Sample.time())
        }

        let documents = try site.withLedger { try $0.load().documents }

        #expect(Set(documents.map(\.digest)) == ["b", "c"])
        #expect(documents.first { $0.kind == .procedure } == edited)
        #expect(documents.first { $0.kind == .contacts } == contacts)
    }

    @Test func `is the time of the last scan that came to its end`() throws {
        let site = try Site()
        #expect(try site.withLedger { try $0.load().lastScan } == nil)
        try site.withLedger { ledger throws in
            try ledger.markScanned(at: Sample.time("2026-02-06 08:55", unix: 1))
            try ledger.markScanned(at: Sample.time("2026-02-06 09:00", unix: 2))
        }

        #expect(try site.withLedger { try $0.load().lastScan } == Sample.time("2026-02-06 09:00", unix: 2))
    }
}
