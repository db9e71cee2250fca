import Obligations
import Testing

@testable import Ledger

struct `A silence` {
    @Test(arguments: [nil, Sample.decision, Sample.police, Sample.update])
    func `is remembered with its case until somebody removes it`(key: InstanceKey?) throws {
        let site = try Site()
        let silence = Sample.silence(of: key)
        try site.withLedger { try $0.add(silence, by: Sample.change("silence")) }

        try site.withLedger { ledger throws in
            #expect(try ledger.silences() == [silence])
            #expect(try ledger.memory(of: Sample.reference) == CaseMemory(silences: [silence]))
            #expect(try ledger.memory(of: Sample.other) == CaseMemory())
            #expect(try ledger.load().memories == [Sample.reference: CaseMemory(silences: [silence])])

            #expect(try ledger.removeSilence("s1", by: Sample.change("unsilence")))

            #expect(try ledger.silences().isEmpty)
            #expect(try ledger.memory(of: Sample.reference) == CaseMemory())
            #expect(try ledger.changes(limit: 9).map(\.verb) == ["unsilence", "silence"])
        }
    }

    @Test func `that does not exist, or was removed, is not removed again`() throws {
        try Site().withLedger { ledger throws in
            #expect(try !ledger.removeSilence("s1", by: Sample.change()))
            try ledger.add(Sample.silence(), by: Sample.change())
            #expect(try ledger.removeSilence("s1", by: Sample.change()))
            #expect(try !ledger.removeSilence("s1", by: Sample.change()))

            #expect(try ledger.changes(limit: 9).count == 2)
        }
    }
}

struct `A change by an operator` {
    @Test func `is on record with who, what, why and when, the newest first`() throws {
        let site = try Site()
        var second = Sample.change("reload")
        second.uid = 0
        second.why = nil
        try site.withLedger { ledger throws in
            try ledger.append(Sample.change("ack"))
            try ledger.append(second)
        }

        try site.withLedger { ledger throws in
            #expect(try ledger.changes(limit: 9) == [second, Sample.change("ack")])
            #expect(try ledger.changes(limit: 1) == [second])
        }
    }
}
