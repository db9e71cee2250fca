import Dispatch
import Testing

@testable import Loop

struct `A task with a queue of its own` {
    @Test func `runs outside the pool that all tasks share, and comes back there after each wait`() async {
        let key = DispatchSpecificKey<String>()
        let queue = DispatchQueue(label: "desk")
        queue.setSpecific(key: key, value: "the desk's")

        let places = await Task(executorPreference: QueueTaskExecutor(queue)) {
            var places = [DispatchQueue.getSpecific(key: key)]
            await Task.yield()
            places.append(DispatchQueue.getSpecific(key: key))
            _ = await Elsewhere().work()
            places.append(DispatchQueue.getSpecific(key: key))
            return places
        }.value

        #expect(places == ["the desk's", "the desk's", "the desk's"])
    }
}

/// Something that is waited for on another queue.
private actor Elsewhere {
    private let executor = SerialQueueExecutor(DispatchQueue(label: "elsewhere"))

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    func work() -> Int { 1 }
}
