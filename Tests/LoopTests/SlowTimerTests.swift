import Dispatch
import Testing

@testable import Loop

struct `A slow timer` {
    @Test func `ticks on its queue, again and again`() async {
        let key = DispatchSpecificKey<String>()
        let queue = DispatchQueue(label: "daemon")
        queue.setSpecific(key: key, value: "the daemon's")
        let (ticks, ticked) = AsyncStream<String?>.makeStream()

        let timer = SlowTimer(queue: queue, every: .milliseconds(1)) {
            ticked.yield(DispatchQueue.getSpecific(key: key))
        }

        #expect(await ticks.prefix(3).reduce(into: []) { $0.append($1) } == Array(repeating: "the daemon's", count: 3))
        withExtendedLifetime(timer) {}
    }

    @Test func `takes an interval longer than Dispatch can count`() async {
        await #expect(processExitsWith: .success) {
            let timer = SlowTimer(queue: .main, every: .seconds(Int64.max)) {}
            withExtendedLifetime(timer) {}
        }
    }
}
