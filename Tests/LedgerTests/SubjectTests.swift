import GRDB
import Obligations
import Testing

@testable import Ledger

struct `The ordinals of subjects in a ledger` {
    @Test func `come back in their order, with the case and with all`() throws {
        let site = try Site()
        let names = ["police", "health", "a-school"].compactMap { Subject($0) }
        let records = names.enumerated().map { index, subject in
            Verdict.SubjectRecord(reference: Sample.reference, subject: subject, ordinal: index + 1)
        }
        try site.withLedger { ledger throws in
            try ledger.decide(LedgerEntry(time: Sample.time(), subjects: records))
            try ledger.decide(LedgerEntry(time: Sample.time(), subjects: records))
            #expect(try ledger.memory(of: Sample.reference).subjects == names)
            #expect(try ledger.memory(of: Sample.other).subjects == [])
        }

        #expect(try site.withLedger { try $0.load() }.memories[Sample.reference]?.subjects == names)
        #expect(try LedgerReader(site.paths.ledger).subjects() == [Sample.reference: names])
    }

    @Test(arguments: ["UPDATE subjects SET ordinal = 2", "UPDATE subjects SET subject = 'x'", "DELETE FROM subjects"])
    func `are never given to another`(sql: String) throws {
        try Site().withLedger { ledger throws in
            let record = Verdict.SubjectRecord(
                reference: Sample.reference, subject: sample(Subject("police")), ordinal: 1)
            try ledger.decide(LedgerEntry(time: Sample.time(), subjects: [record]))

            #expect(throws: ledger.contradiction) { try ledger.write { try $0.execute(sql: sql) } }
        }
    }
}

struct `The times of due dates` {
    @Test func `say when each became what it is, and how often it moved`() throws {
        let site = try Site()
        try site.withLedger { ledger throws in
            try ledger.decide(LedgerEntry(time: Sample.time(), dues: [Sample.due(episode: 0)]))
            let later = Sample.time("2026-03-01 09:00")
            let move = Move(old: Sample.date("2026-02-20"), new: Sample.date("2026-03-20"), cause: .edit)
            try ledger.decide(
                LedgerEntry(time: later, dues: [Sample.due(Sample.date("2026-03-20"), episode: 1, moved: move)]))
            #expect(
                try ledger.dueTimes() == [
                    DueTime(reference: Sample.reference, key: Sample.decision, episode: 1, since: later.civil)
                ])
        }

        let reader = try LedgerReader(site.paths.ledger)
        #expect(try reader.dueTimes().map(\.episode) == [1])
        #expect(try reader.installation() == site.withLedger { $0.installation })
    }
}

struct `A weekly letter in a ledger` {
    @Test func `is remembered by its week, once, and leaves a row in the chain`() throws {
        let site = try Site()
        try site.withLedger { ledger throws in
            #expect(try ledger.load().lastWeekly == nil && ledger.load().begun == nil)
            for week in ["2026-01-26", "2026-02-02", "2026-02-02"] {
                let report = WeeklyReport(week: Sample.date(week), missed: 1)
                try ledger.decide(LedgerEntry(time: Sample.time(), letters: [Sample.letter()], weekly: report))
            }
            #expect(try ledger.auditHead()?.number == 4)
            #expect(throws: ledger.contradiction) { try ledger.write { try $0.execute(sql: "DELETE FROM weeklies") } }
        }

        let contents = try site.withLedger { try $0.load() }
        #expect(contents.lastWeekly == Sample.date("2026-02-02"))
        #expect(contents.begun == Sample.time().civil)
    }
}
