/// What the courier leaves in the spool about the mail server and about letters that did not go at the first try, so that
/// the daemon, which sees neither, can say why letters wait.
package struct CourierNotes: Sendable, Equatable {
    /// Why no letter can go at all.
    package struct Trouble: Sendable, Equatable {
        /// Seconds since 1970.
        package let since: Int64
        /// Codes and the courier's own words, never a server's, which can name the recipient.
        package let problem: String
    }

    /// A letter that did not go at once.
    package struct Delay: Sendable, Equatable {
        /// How often it was handed to the mail server.
        package internal(set) var tries: Int
        /// Of the first try, in seconds since 1970.
        package let since: Int64
        /// What the last try ran into.
        package internal(set) var problem: String
        /// Whether it is in the queue, to be tried again.
        package internal(set) var isWaiting: Bool
    }

    /// When the courier last looked at the queue, in seconds since 1970.
    package internal(set) var looked: Int64
    package internal(set) var trouble: Trouble?
    package internal(set) var delays: [LetterName: Delay]

    package init(looked: Int64 = 0) {
        self.looked = looked
        delays = [:]
    }

    /// Takes note of a try that did not bring a letter to its end, or not to a good one.
    ///
    /// - Parameters:
    ///   - isWaiting: whether it is tried again.
    ///   - time: seconds since 1970.
    package mutating func failed(_ name: LetterName, problem: String, isWaiting: Bool, at time: Int64) {
        var delay = delays[name] ?? Delay(tries: 0, since: time, problem: problem, isWaiting: isWaiting)
        delay.tries += 1
        delay.problem = problem
        delay.isWaiting = isWaiting
        delays[name] = delay
    }

    /// Takes note of a try that did; that of a letter which went at once is worth no note.
    package mutating func sent(_ name: LetterName) {
        delays[name]?.tries += 1
        delays[name]?.isWaiting = false
    }

    /// Takes note of what is in the queue now, and of the state of the mail server.
    ///
    /// - Parameters:
    ///   - trouble: why no letter can go; nil while some can.
    ///   - time: seconds since 1970.
    package mutating func looked(at queue: Set<LetterName>, trouble problem: String?, time: Int64) {
        looked = time
        for name in delays.keys { delays[name]?.isWaiting = queue.contains(name) }
        if delays.count > Self.mostEnded { delays = delays.filter(\.value.isWaiting) }
        trouble = problem.map { Trouble(since: trouble?.since ?? time, problem: $0) }
    }

    /// Where more letters than this did not go at the first try, those that are done with are forgotten.
    private static let mostEnded = 1_000
}
