import Synchronization
import Systemd

/// A journal that only remembers.
final class NotingJournal: JournalSink {
    private let noted = Mutex<[JournalEntry]>([])

    func write(_ entry: JournalEntry) {
        noted.withLock { $0.append(entry) }
    }

    var faults: JournalFaults { JournalFaults() }

    var entries: [JournalEntry] { noted.withLock { $0 } }

    /// Entries about duties: kind, case and duty as operations see it, rung.
    var notices: [String] {
        entries.compactMap { entry in
            guard let rung = entry[.rung], let duty = entry[.notice] else { return nil }
            let key = duty.split(separator: ":").prefix(2).joined(separator: " ")
            return "\(entry[.kind] ?? ""): \(key), \(rung)"
        }
    }

    func messages(_ kind: MessageID) -> [String] {
        entries.filter { $0.messageID == kind }.map(\.message)
    }
}
