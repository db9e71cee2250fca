import Dispatch
import Synchronization

/// A sink before a slower sink: whoever writes goes on at once, and a queue of its own does the waiting.
package final class BufferedJournal: JournalSink {
    /// The most that may wait at a time.
    package struct Limit: Sendable {
        package let entries: Int
        package let bytes: Int

        /// Ten thousand notices in one instant, and room for what a slow journal leaves standing.
        package static let standard = Limit(entries: 16_384, bytes: 16 << 20)

        package init(entries: Int, bytes: Int) {
            self.entries = entries
            self.bytes = bytes
        }
    }

    private struct State {
        var buffer: JournalBuffer
        var isPumping = false
        var isInHand = false
    }

    private let sink: any JournalSink
    private let queue = DispatchQueue(label: "casewatch.journal")
    private let pumping = DispatchGroup()
    private let state: Mutex<State>

    package init(before sink: any JournalSink, limit: Limit = .standard) {
        self.sink = sink
        state = Mutex(State(buffer: JournalBuffer(limit: limit)))
    }

    /// Takes the entry without ever waiting; without room it is counted, and the count is an entry of its own later.
    package func write(_ entry: JournalEntry) {
        let mustStart = state.withLock { state in
            state.buffer.append(entry)
            defer { state.isPumping = true }
            return !state.isPumping
        }
        if mustStart {
            pumping.enter()
            queue.async { self.pump() }
        }
    }

    /// Blocks the caller until the sink has taken everything, or `limit` has passed: a hung journal holds up no stop.
    package func drain(upTo limit: Duration) -> Int {
        _ = pumping.wait(timeout: .now() + .nanoseconds(Int(limit / .nanoseconds(1))))
        return state.withLock { $0.buffer.count + ($0.isInHand ? 1 : 0) }
    }

    package var faults: JournalFaults {
        var faults = sink.faults
        faults.dropped += state.withLock { $0.buffer.dropped }
        return faults
    }

    private func pump() {
        while let entry = takeNext() {
            sink.write(entry)
        }
        pumping.leave()
    }

    private func takeNext() -> JournalEntry? {
        state.withLock { state in
            let entry = state.buffer.next()
            state.isInHand = entry != nil
            state.isPumping = entry != nil
            return entry
        }
    }
}
