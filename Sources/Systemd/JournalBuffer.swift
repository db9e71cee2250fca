import DequeModule

/// Entries on their way out: bounded in number and in bytes, and never silent about what found no room.
struct JournalBuffer {
    private let limit: BufferedJournal.Limit
    private var waiting: Deque<JournalEntry> = []
    private var bytes = 0
    private var untold = 0

    /// How many entries found no room since the start.
    private(set) var dropped = 0

    init(limit: BufferedJournal.Limit) { self.limit = limit }

    /// How many entries wait, the note about dropped ones included.
    var count: Int { waiting.count + (untold > 0 ? 1 : 0) }

    /// Takes an entry in, or counts it as dropped.
    ///
    /// The newest is the one given up: what came first tells how the trouble began.
    mutating func append(_ entry: JournalEntry) {
        guard waiting.count < limit.entries, bytes + entry.size <= limit.bytes else {
            dropped += 1
            untold += 1
            return
        }
        if let note = takeNote() { push(note) }
        push(entry)
    }

    /// Gives out the oldest entry; after the last one, the note about those that were dropped behind it.
    mutating func next() -> JournalEntry? {
        guard let entry = waiting.popFirst() else { return takeNote() }
        bytes -= entry.size
        return entry
    }

    private mutating func push(_ entry: JournalEntry) {
        waiting.append(entry)
        bytes += entry.size
    }

    private mutating func takeNote() -> JournalEntry? {
        guard untold > 0 else { return nil }
        defer { untold = 0 }
        return JournalEntry(
            "\(untold) journal entries were dropped because they came faster than the journal took them; "
                + "the ledger has what they said",
            id: .dropped,
            priority: .warning,
            fields: [.count: String(untold)]
        )
    }
}
