import Dispatch
import Glibc
import Testing

@testable import Clock

struct `An alarm` {
    private let queue = DispatchQueue(label: "daemon")
    private let past = Instant(secondsSince1970: 1_000_000_000)

    @Test func `rings at once when the instant has passed`() async {
        let (rings, ringing) = AsyncStream<Void>.makeStream()
        let alarm = AlarmClock(queue: queue) { ringing.yield() }

        alarm.arm(at: past)

        #expect(await rings.first { true } != nil)
        withExtendedLifetime(alarm) {}
    }

    @Test func `does not ring before the wall clock shows the instant`() async {
        let (rings, ringing) = AsyncStream<Int64>.makeStream()
        let alarm = AlarmClock(queue: queue) { ringing.yield(wallClock()) }
        let instant = Instant(secondsSince1970: wallClock() + 1)

        alarm.arm(at: instant)

        #expect(await rings.first { _ in true } ?? 0 >= instant.secondsSince1970)
        withExtendedLifetime(alarm) {}
    }

    @Test func `rings again each time it is armed`() async {
        let (rings, ringing) = AsyncStream<Void>.makeStream()
        let alarm = AlarmClock(queue: queue) { ringing.yield() }
        var iterator = rings.makeAsyncIterator()

        for _ in 1...3 {
            alarm.arm(at: past)
            #expect(await iterator.next() != nil)
        }
        withExtendedLifetime(alarm) {}
    }

    @Test func `rings for the last instant it was given`() async {
        let (rings, ringing) = AsyncStream<Void>.makeStream()
        let alarm = AlarmClock(queue: queue) { ringing.yield() }

        alarm.arm(at: Instant(secondsSince1970: .max))
        alarm.arm(at: past)

        #expect(await rings.first { true } != nil)
        withExtendedLifetime(alarm) {}
    }

    @Test func `is silent once it is disarmed`() async {
        let (rings, ringing) = AsyncStream<String>.makeStream()
        let disarmed = AlarmClock(queue: queue) { ringing.yield("disarmed") }
        let armed = AlarmClock(queue: queue) { ringing.yield("armed") }

        queue.sync {
            disarmed.arm(at: past)
            disarmed.arm(at: nil)
            armed.arm(at: past)
        }

        #expect(await rings.first { _ in true } == "armed")
        withExtendedLifetime((armed, disarmed)) {}
    }

    private static let waits: [(instant: Int64, ringing: Int64)] = [
        (500, 1_000), (1_000, 1_000), (1_001, 1_001), (87_400, 87_400), (87_401, 87_400), (.max, 87_400), (.min, 1_000),
    ]

    @Test(arguments: waits)
    func `waits neither for the past nor for more than a day`(instant: Int64, ringing: Int64) {
        let now = Instant(secondsSince1970: 1_000)

        #expect(
            AlarmClock.ringing(for: Instant(secondsSince1970: instant), now: now) == Instant(secondsSince1970: ringing))
    }
}

/// The seconds of the clock that timers go by; `time` is read from a coarser one, some milliseconds behind.
private func wallClock() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec)
}
