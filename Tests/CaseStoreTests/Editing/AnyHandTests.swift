import CivilCalendar
import Obligations
import Testing

@testable import CaseStore

struct `A file in anybody's hand` {
    @Test(arguments: 0..<40)
    func `takes any event, and keeps every line that it has`(part: UInt64) throws {
        let procedure = try Sample.readProcedure()
        for seed in part * 25..<part * 25 + 25 {
            var hand = AnyHand(seed)
            let text = hand.file()
            let event = hand.event()
            let recording: Recording
            do {
                recording = try Recording(
                    EventEntry(event), in: try Sample.caseFile(text), knowing: [procedure.name: procedure],
                    today: try day("2199-12-31"), isForced: true)
            } catch let refusal as RecordingRefusal {
                Issue.record("seed \(seed): \(refusal.lines)\n\(text)")
                continue
            }

            var expected = try Sample.readCase(text)
            expected.events.append(event)
            let after = String(decoding: recording.bytes, as: UTF8.self)
            var found = try Sample.readCase(after)
            found.events[found.events.count - 1].line = 0
            #expect(found == expected, "seed \(seed)")

            #expect(Self.holds(text.unicodeScalars, within: after.unicodeScalars), "seed \(seed)")
            if hand.leavesLines {
                #expect(
                    Self.holds(text.split(separator: hand.lineEnd), within: after.split(separator: hand.lineEnd)),
                    "seed \(seed)")
            }
            #expect(Self.lineEnds(in: after).isSubset(of: Self.lineEnds(in: text)), "seed \(seed)")
            #expect(after.hasSuffix("\n") == text.hasSuffix("\n"), "seed \(seed)")
        }
    }

    @Test func `is written in every layout, and with both line ends`() {
        let hands = (0..<1_000).map { AnyHand($0) }

        #expect(Set(hands.map(\.lineEnd)).count == 2)
        #expect(Set(hands.map(\.leavesLines)).count == 2)
    }

    /// Whether all of the one stand in the other in their order.
    private static func holds<Part: Equatable>(_ parts: some Sequence<Part>, within whole: some Sequence<Part>) -> Bool
    {
        var rest = whole.makeIterator()
        return parts.allSatisfy { part in
            while let next = rest.next() { if next == part { return true } }
            return false
        }
    }

    private static func lineEnds(in text: String) -> Set<Bool> {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        return Set(lines.map { $0.last == "\r" })
    }
}

extension EventEntry {
    /// The entry that gives an event.
    init(_ event: CaseEvent) {
        self.init(
            date: event.date.description, event: event.name.text, subject: event.subject?.text,
            until: event.until?.description, items: event.items.map(\.text))
    }
}
