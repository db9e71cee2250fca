import Glibc

/// Where a program's entries go when nobody says otherwise.
package enum Journal {
    /// The way entries take, and why.
    package enum Route: Equatable, Sendable {
        /// Standard error is a stream of journald's: its socket is the better way to the same place.
        case journal
        /// As lines on standard error.
        case lines(Reason)
    }

    /// Why entries are written as lines.
    package enum Reason: Equatable, Sendable {
        /// The service manager did not connect this program to the journal.
        case noJournalStream
        /// It did, but somebody pointed standard error elsewhere since, and wants to see it there.
        case redirected
    }

    /// Decides by `JOURNAL_STREAM`, the device and inode that the service manager connected standard error to.
    package static func route(journalStream: String?, descriptor: Int32) -> Route {
        guard let journalStream else { return .lines(.noJournalStream) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .lines(.redirected) }
        return journalStream == "\(status.st_dev):\(status.st_ino)" ? .journal : .lines(.redirected)
    }

    /// The journal of a program: journald where standard error leads there, lines on standard error elsewhere, and
    /// behind a buffer in both cases.
    ///
    /// An absent journald is noticed at each entry, not here: it may come and go while the program runs.
    /// `timestamp` is the RFC 3339 text for the beginning of a line.
    package static func standard(identifier: String, timestamp: @escaping @Sendable () -> String) -> BufferedJournal {
        let lines = LineJournal(descriptor: STDERR_FILENO, timestamp: timestamp)
        let journalStream = getenv("JOURNAL_STREAM").map { String(cString: $0) }
        switch route(journalStream: journalStream, descriptor: STDERR_FILENO) {
        case .journal:
            return BufferedJournal(before: NativeJournal(identifier: identifier, fallback: lines))
        case .lines:
            return BufferedJournal(before: lines)
        }
    }
}
