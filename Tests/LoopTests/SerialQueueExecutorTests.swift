import Dispatch
import Testing

@testable import Loop

/// An actor as the daemon is one: on a queue that sources call as well.
private actor Counter {
    private let executor: SerialQueueExecutor
    private(set) var count = 0

    init(on queue: DispatchQueue) { executor = SerialQueueExecutor(queue) }

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    func increment() { count += 1 }

    func isOn(_ key: DispatchSpecificKey<String>) -> String? { DispatchQueue.getSpecific(key: key) }
}

struct `An actor on a serial queue` {
    @Test func `runs on that queue`() async {
        let key = DispatchSpecificKey<String>()
        let queue = DispatchQueue(label: "daemon")
        queue.setSpecific(key: key, value: "the daemon's")

        #expect(await Counter(on: queue).isOn(key) == "the daemon's")
    }

    @Test func `takes turns with what the queue does besides`() async {
        let queue = DispatchQueue(label: "daemon")
        let counter = Counter(on: queue)

        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<1_000 {
                group.addTask { await counter.increment() }
                queue.async { counter.assumeIsolated { $0.increment() } }
            }
        }

        #expect(await counter.count == 2_000)
    }

    @Test func `traps when it is entered from elsewhere`() async {
        await #expect(processExitsWith: .failure) {
            let counter = Counter(on: DispatchQueue(label: "daemon"))
            DispatchQueue(label: "elsewhere").sync { counter.assumeIsolated { $0.increment() } }
        }
    }
}
