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

    /// The names of the notices from an entry on, which is moved behind the last.
    func labels(from next: inout Int) -> [String] {
        let fresh = noted.withLock { Array($0[min(next, $0.count)...]) }
        next += fresh.count
        return fresh.compactMap { $0[.notice] }
    }

    func messages(_ kind: MessageID) -> [String] {
        entries.filter { $0.messageID == kind }.map(\.message)
    }
}
