/// A place where entries go.
package protocol JournalSink: Sendable {
    func write(_ entry: JournalEntry)

    /// Waits until everything written before has gone out, but no longer than `limit`.
    ///
    /// Answers how many entries have still not gone out.
    @discardableResult func drain(upTo limit: Duration) -> Int

    /// What has gone wrong on the way out since the start.
    var faults: JournalFaults { get }
}

extension JournalSink {
    /// A sink that writes at once has nothing to wait for.
    package func drain(upTo limit: Duration) -> Int { 0 }
}
