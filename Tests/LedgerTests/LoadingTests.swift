import Obligations
import Testing

@testable import Ledger

struct `Loading ten thousand cases` {
    @Test func `gives every record and every memory back`() throws {
        let site = try Site()
        let references = (0..<10_000).map(CaseReference.numbered)
        try site.withLedger { ledger throws in
            try ledger.keep(references.map { Sample.version($0) }, at: Sample.time())
            try ledger.decide(
                LedgerEntry(
                    time: Sample.time(),
                    notices: references.map { Sample.notice(Sample.identity(in: $0)) },
                    dues: references.flatMap { reference in
                        [Sample.decision, Sample.police, Sample.update].map { Sample.due(of: $0, in: reference) }
                    }))
        }

        let contents = try site.withLedger { try $0.load() }

        #expect(contents.records.map(\.reference) == references)
        #expect(contents.records.map(\.good) == references.map { Sample.version($0) })
        #expect(contents.memories.count == references.count)
        #expect(
            contents.memories.values.allSatisfy { memory in
                Set(memory.known.keys) == [Sample.decision, Sample.police, Sample.update]
                    && memory.known.values.allSatisfy { $0 == Sample.due().known }
                    && memory.rungs.mapValues { $0.map(\.rung) } == [Sample.decision: ["2 days before"]]
            })
    }
}
