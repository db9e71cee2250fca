import Synchronization

@testable import Systemd

/// A journal that remembers.
final class NotingJournal: JournalSink {
    private let noted = Mutex<[JournalEntry]>([])

    func write(_ entry: JournalEntry) { noted.withLock { $0.append(entry) } }

    var faults: JournalFaults { JournalFaults() }

    var entries: [JournalEntry] { noted.withLock { $0 } }

    /// Everything that was said, as one text.
    var text: String { entries.flatMap(\.assignments).map { "\($0.name)=\($0.value)" }.joined(separator: "\n") }

    func messages(_ id: MessageID) -> [String] { entries.filter { $0.messageID == id }.map(\.message) }
}
