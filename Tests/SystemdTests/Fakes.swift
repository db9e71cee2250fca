import Dispatch
import Synchronization

@testable import Systemd

/// A sink that remembers, and that can be made to hang.
final class RecordingSink: JournalSink {
    private let recorded = Mutex<[JournalEntry]>([])
    private let gate: DispatchSemaphore?
    /// Signalled each time the sink is about to take an entry.
    let arrivals = DispatchSemaphore(value: 0)

    init(hangsUntil gate: DispatchSemaphore? = nil) { self.gate = gate }

    func write(_ entry: JournalEntry) {
        arrivals.signal()
        gate?.wait()
        gate?.signal()
        recorded.withLock { $0.append(entry) }
    }

    var faults: JournalFaults {
        var faults = JournalFaults()
        faults.lost = 7
        return faults
    }

    var entries: [JournalEntry] { recorded.withLock { $0 } }
    var messages: [String] { entries.map(\.message) }
}

extension JournalEntry {
    init(_ message: String) { self.init(message, id: .change, priority: .informational) }
}
