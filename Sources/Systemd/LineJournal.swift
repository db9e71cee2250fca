import Synchronization

/// The sink for people and programs without a journal: one line per entry on a descriptor.
///
/// A line has reached the kernel when `write` returns; there is nothing to flush. The program must ignore SIGPIPE.
package final class LineJournal: JournalSink {
    private let timestamp: @Sendable () -> String
    private let output: LineOutput
    private let isMidLine = Mutex(false)
    // Apart from the lock, which a write to a reader that does not read holds for as long as that lasts.
    private let lost = Atomic(0)

    /// Writes to `descriptor`, which stays the caller's; each line begins with the RFC 3339 text of `timestamp`.
    package convenience init(descriptor: Int32, timestamp: @escaping @Sendable () -> String) {
        self.init(output: LineOutput(descriptor: descriptor), timestamp: timestamp)
    }

    init(output: LineOutput, timestamp: @escaping @Sendable () -> String) {
        self.output = output
        self.timestamp = timestamp
    }

    package func write(_ entry: JournalEntry) {
        let line = JournalLine(entry, timestamp: timestamp()).text
        isMidLine.withLock { isMidLine in
            let bytes = Array(((isMidLine ? "\n" : "") + line + "\n").utf8)
            let written = output.write(bytes)
            if written < bytes.count { lost.add(1, ordering: .relaxed) }
            isMidLine = written < bytes.count && (isMidLine || written > 0)
        }
    }

    package var faults: JournalFaults {
        var faults = JournalFaults()
        faults.lost = lost.load(ordering: .relaxed)
        return faults
    }
}
