import Dispatch
import Testing

@testable import Courier

struct `Calls for the courier` {
    private let calls = Calls()
    private var soon: ContinuousClock.Instant { .now + .seconds(600) }

    @Test func `come one by one, a storm of them as one`() {
        for _ in 1...100 { calls.look() }
        calls.reload()
        calls.reload()

        #expect(calls.wait(until: soon) == .reload)
        #expect(calls.wait(until: soon) == .look)
        #expect(calls.wait(until: .now) == nil)
    }

    @Test func `to stop stay, and the earliest counts`() {
        let first = ContinuousClock.now
        calls.stop(before: first + .seconds(9))
        calls.stop(before: first)
        calls.look()

        #expect(calls.stopBefore == first)
        #expect(calls.wait(until: soon) == .stop)
        #expect(calls.wait(until: soon) == .stop)
    }

    @Test func `wake a courier that waits`() {
        DispatchQueue.global().async { [calls] in calls.look() }

        #expect(calls.wait(until: soon) == .look)
    }
}
