import Synchronization

/// The sink that speaks journald's own protocol.
///
/// It blocks while journald hangs, so a `BufferedJournal` belongs before it.
package final class NativeJournal: JournalSink {
    private enum Delivery {
        case taken, absent, refused
    }

    private let identifier: String
    private let fallback: any JournalSink
    private let socket: JournalSocket
    private let counts = Mutex(JournalFaults())

    /// Writes as `identifier`; what journald cannot take goes to `fallback`.
    package convenience init(identifier: String, fallback: any JournalSink) {
        self.init(identifier: identifier, fallback: fallback, socket: .systemd)
    }

    init(identifier: String, fallback: any JournalSink, socket: JournalSocket) {
        self.identifier = identifier
        self.fallback = fallback
        self.socket = socket
    }

    package func write(_ entry: JournalEntry) {
        switch deliver(entry) {
        case .taken: return
        case .absent: counts.withLock { $0.absent += 1 }
        case .refused: counts.withLock { $0.refused += 1 }
        }
        fallback.write(entry)
    }

    package var faults: JournalFaults {
        var faults = counts.withLock { $0 }
        faults.lost += fallback.faults.lost
        return faults
    }

    /// Asks for the socket before and after: should it vanish in between, an entry said twice is better than none.
    private func deliver(_ entry: JournalEntry) -> Delivery {
        guard socket.isPresent() else { return .absent }
        let assignments = entry.assignments + [("SYSLOG_IDENTIFIER", identifier)]
        guard socket.send(assignments.map { "\($0.name)=\($0.value)" }) >= 0 else { return .refused }
        return socket.isPresent() ? .taken : .absent
    }
}
