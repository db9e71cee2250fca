/// How long to wait before the next attempt: doubled each time, up to a limit.
package struct Patience: Sendable, Equatable {
    /// After the first failure.
    package let first: Duration
    package let longest: Duration

    /// What mail servers grant each other: five minutes at first, a little over an hour at most.
    package static let standard = Patience(first: .seconds(300), longest: .seconds(4_000))

    package init(first: Duration, longest: Duration) {
        self.first = first
        self.longest = longest
    }

    /// The wait after so many failures in a row.
    ///
    /// - Parameter jitter: 0 up to 1; takes away up to a tenth, so that many couriers do not come back at the same moment.
    package func wait(afterFailures failures: Int, jitter: Double) -> Duration {
        // Beyond this many doublings every limit is reached.
        let doubled = first * (1 << min(max(failures - 1, 0), 30))
        return min(doubled, longest) * (1 - min(max(jitter, 0), 1) / 10)
    }
}
