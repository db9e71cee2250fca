import Dispatch

/// Runs tasks on one serial queue of their own, instead of the pool of threads that all tasks of a process share.
///
/// Dispatch counts the threads of that pool once a second from its first task on, for as long as the process lives;
/// a service that keeps away from it sleeps when it is idle.
package final class QueueTaskExecutor: TaskExecutor {
    private let queue: DispatchQueue

    package convenience init(label: String) {
        self.init(DispatchQueue(label: label))
    }

    /// `queue` must be serial.
    init(_ queue: DispatchQueue) {
        self.queue = queue
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async {
            job.runSynchronously(on: self.asUnownedTaskExecutor())
        }
    }
}
