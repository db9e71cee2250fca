import Dispatch
import Testing

@testable import Systemd

struct `A buffered journal` {
    @Test func `passes everything on, in order`() {
        let sink = RecordingSink()
        let journal = BufferedJournal(before: sink)

        for number in 0..<1_000 { journal.write(JournalEntry("\(number)")) }

        #expect(journal.drain(upTo: .seconds(60)) == 0)
        #expect(sink.messages == (0..<1_000).map(String.init))
    }

    @Test func `takes entries while the sink hangs, and counts those without room`() {
        let gate = DispatchSemaphore(value: 0)
        let sink = RecordingSink(hangsUntil: gate)
        let journal = BufferedJournal(before: sink, limit: .init(entries: 3, bytes: 1_000_000))
        journal.write(JournalEntry("in hand"))
        sink.arrivals.wait()

        for number in 1...5 { journal.write(JournalEntry("\(number)")) }

        #expect(journal.faults.dropped == 2)
        gate.signal()
        #expect(journal.drain(upTo: .seconds(60)) == 0)
        #expect(sink.messages.prefix(4) == ["in hand", "1", "2", "3"])
        #expect(sink.entries.last?.messageID == .dropped)
        #expect(sink.entries.last?[.count] == "2")
    }

    @Test func `gives up a drain when the sink hangs, and says how much is left`() {
        let gate = DispatchSemaphore(value: 0)
        let sink = RecordingSink(hangsUntil: gate)
        let journal = BufferedJournal(before: sink)
        for number in 1...3 { journal.write(JournalEntry("\(number)")) }
        sink.arrivals.wait()

        #expect(journal.drain(upTo: .milliseconds(1)) == 3)
        #expect(sink.messages.isEmpty)

        gate.signal()
        #expect(journal.drain(upTo: .seconds(60)) == 0)
    }

    @Test func `adds what it dropped to the faults of its sink`() {
        let journal = BufferedJournal(before: RecordingSink(), limit: .init(entries: 0, bytes: 0))

        journal.write(JournalEntry("no room for it"))

        #expect(journal.faults.dropped == 1)
        #expect(journal.faults.lost == 7)
    }
}

struct `A journal buffer` {
    private func drained(_ buffer: inout JournalBuffer) -> [String] {
        var messages: [String] = []
        while let entry = buffer.next() {
            messages.append(entry.messageID == .dropped ? "dropped \(entry[.count] ?? "?")" : entry.message)
        }
        return messages
    }

    @Test func `keeps what came first when there is no room`() {
        var buffer = JournalBuffer(limit: .init(entries: 2, bytes: 1_000_000))
        for number in 1...4 { buffer.append(JournalEntry("\(number)")) }

        #expect(buffer.count == 3)
        #expect(drained(&buffer) == ["1", "2", "dropped 2"])
        #expect(buffer.count == 0)
        #expect(buffer.dropped == 2)
    }

    @Test func `says what was dropped at the place where it is missing`() {
        var buffer = JournalBuffer(limit: .init(entries: 2, bytes: 1_000_000))
        for number in 1...3 { buffer.append(JournalEntry("\(number)")) }
        #expect(buffer.next()?.message == "1")
        buffer.append(JournalEntry("4"))

        #expect(drained(&buffer) == ["2", "dropped 1", "4"])
    }

    @Test func `counts bytes as well as entries`() {
        let entry = JournalEntry(String(repeating: "x", count: 1_000))
        var buffer = JournalBuffer(limit: .init(entries: 100, bytes: entry.size * 2))
        for _ in 1...3 { buffer.append(entry) }

        #expect(buffer.dropped == 1)
        #expect(drained(&buffer) == [entry.message, entry.message, "dropped 1"])
        buffer.append(entry)
        #expect(buffer.dropped == 1, "what went out makes room")
    }

    @Test func `says nothing when nothing was dropped`() {
        var buffer = JournalBuffer(limit: .init(entries: 2, bytes: 1_000_000))
        buffer.append(JournalEntry("1"))

        #expect(drained(&buffer) == ["1"])
    }
}
