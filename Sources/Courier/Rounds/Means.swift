package import Clock
package import Systemd

/// What a courier works with besides its spool and its transport; real, or a test's.
package struct Means {
    package typealias Time = ContinuousClock.Instant

    package var now: () -> Time
    /// What the clock on the wall shows.
    package var wallClock: any WallClock
    /// 0 up to 1.
    package var jitter: () -> Double
    package var journal: any JournalSink
    package var notifier: Notifier

    package init(
        journal: any JournalSink, notifier: Notifier = Notifier(), now: @escaping () -> Time = { .now },
        jitter: @escaping () -> Double = { .random(in: 0..<1) }, wallClock: any WallClock = SystemClock()
    ) {
        self.journal = journal
        self.notifier = notifier
        self.now = now
        self.wallClock = wallClock
        self.jitter = jitter
    }
}
