package import Mail

/// The courier's manners, without the courier: which letter to try when, and what follows from each outcome.
///
/// Everything is in memory. After a restart each letter is tried at once; only the count of attempts that may have gone
/// out survives, in the spool.
package struct Manners: Sendable {
    package typealias Time = ContinuousClock.Instant

    /// A letter in the queue.
    private struct Waiting: Sendable {
        var failures = 0
        var due: Time
        /// Where it stands in the line of those that are due at the same moment.
        var place: Int
    }

    /// Whether the mail server can be used.
    private enum Server: Sendable {
        case usable
        case lost(Reply, failures: Int, nextProbe: Time)
    }

    private let patience: Patience
    private var queue: [LetterName: Waiting] = [:]
    private var server = Server.usable
    private var lastPlace = 0

    package init(patience: Patience = .standard) {
        self.patience = patience
    }

    /// Takes note of what is in the queue now; what is new is due at once.
    package mutating func found(_ names: [LetterName], at now: Time) {
        let known = queue
        queue = [:]
        for name in names { queue[name] = known[name] ?? newcomer(due: now) }
    }

    /// The letters to try now, in the order in which they became due: while the server is lost, one probe per interval.
    ///
    /// The letter that waits longest is the probe, so that no single letter can keep the others from trying.
    package func due(at now: Time) -> [LetterName] {
        switch server {
        case .usable: dueLetters(at: now)
        case .lost(_, _, let nextProbe): nextProbe <= now ? Array(dueLetters(at: now).prefix(1)) : []
        }
    }

    /// When `due` will have something to give, if nothing else happens; nil for never.
    package var next: Time? {
        guard let earliest = queue.values.map(\.due).min() else { return nil }
        switch server {
        case .usable: return earliest
        case .lost(_, _, let nextProbe): return max(earliest, nextProbe)
        }
    }

    /// How many letters wait.
    package var waiting: Int { queue.count }

    /// Which letters wait.
    package var names: Set<LetterName> { Set(queue.keys) }

    /// Why no letter can go at present; nil while the server can be used.
    package var trouble: Reply? {
        if case .lost(let reply, _, _) = server { reply } else { nil }
    }

    /// Decides what follows from an attempt.
    ///
    /// - Parameters:
    ///   - transmissions: the attempts of this letter that may have gone out, this one counted.
    ///   - jitter: 0 up to 1.
    package mutating func decide(
        on outcome: Outcome, of name: LetterName, transmissions: Transmissions, at now: Time, jitter: Double
    ) -> Decision {
        let server = judgeServer(by: outcome, at: now, jitter: jitter)
        switch outcome {
        case .delivered:
            queue[name] = nil
            return Decision(step: .sent, news: server)
        case .permanent(let reply):
            queue[name] = nil
            return Decision(step: .failed(reply), news: server + [.undelivered(name, reply)])
        case .temporary(let reply):
            let failures = postpone(name, at: now, jitter: jitter)
            let isLong = failures == Self.failuresBeforeWord
            return Decision(
                step: .putBack(mayHaveGoneOut: false), news: server + (isLong ? [.delayed(name, reply)] : []))
        case .uncertain where transmissions.areSpent:
            queue[name] = nil
            return Decision(step: .hold, news: server + [.held(name)])
        case .uncertain(let reply):
            postpone(name, at: now, jitter: jitter)
            return Decision(step: .putBack(mayHaveGoneOut: true), news: server + [.uncertain(name, reply)])
        case .unreachable:
            // To the end of the line, so that the next probe is another letter.
            postpone(name, until: now)
            return Decision(step: .putBack(mayHaveGoneOut: false), news: server)
        }
    }

    /// Tries a letter that somebody else has in hand, or that could not be moved, a little later.
    package mutating func postpone(_ name: LetterName, until due: Time) {
        var waiting = newcomer(due: due)
        waiting.failures = queue[name]?.failures ?? 0
        queue[name] = waiting
    }

    /// The letter is no longer in the queue.
    package mutating func forget(_ name: LetterName) {
        queue[name] = nil
    }

    /// A person changed something: every letter is due, and the server is probed.
    package mutating func startAfresh(at now: Time) {
        for name in queue.keys { queue[name] = newcomer(due: now) }
        if case .lost(let reply, _, _) = server { server = .lost(reply, failures: 0, nextProbe: now) }
    }

    private func dueLetters(at now: Time) -> [LetterName] {
        queue.filter { $0.value.due <= now }
            .sorted { ($0.value.due, $0.value.place) < ($1.value.due, $1.value.place) }
            .map(\.key)
    }

    /// Answers how often in a row the letter has now failed.
    @discardableResult
    private mutating func postpone(_ name: LetterName, at now: Time, jitter: Double) -> Int {
        let failures = (queue[name]?.failures ?? 0) + 1
        var waiting = newcomer(due: now + patience.wait(afterFailures: failures, jitter: jitter))
        waiting.failures = failures
        queue[name] = waiting
        return failures
    }

    /// A quarter of an hour with the usual patience: many servers put off a stranger's letter once or twice on principle.
    private static let failuresBeforeWord = 3

    /// At the end of the line.
    private mutating func newcomer(due: Time) -> Waiting {
        lastPlace += 1
        return Waiting(due: due, place: lastPlace)
    }

    private mutating func judgeServer(by outcome: Outcome, at now: Time, jitter: Double) -> [Decision.News] {
        guard let trouble = outcome.serverTrouble else {
            guard case .lost = server else { return [] }
            server = .usable
            return [.serverBack]
        }
        var failures = 1
        var isNews = true
        if case .lost(let known, let count, _) = server {
            failures = count + 1
            isNews = known.summary != trouble.summary
        }
        server = .lost(
            trouble, failures: failures, nextProbe: now + patience.wait(afterFailures: failures, jitter: jitter))
        return isNews ? [.serverLost(trouble)] : []
    }
}

extension Outcome {
    /// What the outcome tells against the server itself; nil where it answered as only a working one does.
    ///
    /// One that falls silent in the middle of a letter is no better than one that is not there: else each letter would
    /// wait for it in vain.
    fileprivate var serverTrouble: Reply? {
        switch self {
        case .delivered, .permanent: nil
        case .temporary(let reply): reply.code == nil || reply.code == Reply.closing ? reply : nil
        case .unreachable(let reply), .uncertain(let reply): reply
        }
    }
}
