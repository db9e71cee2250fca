package import Dispatch

/// Lets an actor run on a serial Dispatch queue, so that its sources and its state share one thread of control.
package final class SerialQueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    /// `queue` must be serial.
    package init(_ queue: DispatchQueue) {
        self.queue = queue
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async {
            job.runSynchronously(on: self.asUnownedSerialExecutor())
        }
    }

    /// What `assumeIsolated` asks in the handler of a source: traps on any other queue.
    package func checkIsolated() {
        dispatchPrecondition(condition: .onQueue(queue))
    }
}
