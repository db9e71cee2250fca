import Obligations
import Testing

@testable import Ledger

struct `A ledger after an abrupt end` {
    @Test func `holds everything that was written`() throws {
        let site = try Site()
        let ledger = try site.open()
        try ledger.keep([Sample.version()], at: Sample.time())
        try ledger.decide(Self.entry(1))

        let after = try site.afterKill()

        try after.withLedger { recovered throws in
            #expect(recovered.installation == ledger.installation)
            #expect(try recovered.load().records.map(\.good) == [Sample.version()])
            #expect(try recovered.unfinished() == ledger.unfinished())
            #expect(try recovered.decide(Self.entry(1)) == [])
        }
    }

    @Test func `holds whole entries only, wherever its log was cut`() throws {
        let site = try Site()
        try site.withLedger { _ in }
        let ledger = try site.open()
        for number in 1...12 { try ledger.decide(Self.entry(number)) }
        let length = try site.bytes(of: site.paths.ledger + "-wal").count
        var survivors: Set<Int> = []

        for cut in Array(stride(from: 0, to: length, by: 1777)) + [length] {
            try site.afterKill(logLength: cut).withLedger { recovered throws in
                let letters = try recovered.unfinished().map(\.letter.name)
                let rungs = try recovered.notices(of: Sample.decision, in: Sample.reference)
                let dues = try recovered.memory(of: Sample.reference).known.values.map(\.episode)

                #expect(letters == (1..<(letters.count + 1)).map { "letter-\($0)" })
                #expect(rungs.map(\.letters.count) == letters.map { _ in 1 })
                #expect(dues == (letters.isEmpty ? [] : [letters.count]))
                survivors.insert(letters.count)
            }
        }

        #expect(survivors == Set(0...12))
    }

    @Test func `is free for the next daemon`() throws {
        let site = try Site()
        let ledger = try site.open()
        try ledger.append(Sample.change())

        try site.afterKill().withLedger { ledger throws in
            #expect(try ledger.changes(limit: 9).count == 1)
        }
    }

    /// An entry that is only whole with its notice, its due date and its letter.
    private static func entry(_ number: Int) -> LedgerEntry {
        let identity = Sample.identity("\(number) days after", episode: number)
        return LedgerEntry(
            time: Sample.time(), notices: [Sample.notice(identity)], dues: [Sample.due(episode: number)],
            letters: [Sample.letter(number, carrying: [identity])])
    }
}
