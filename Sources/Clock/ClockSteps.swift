import CLinux
package import Dispatch
import Glibc

/// Tells when somebody sets the wall clock, which no timer does.
package final class ClockSteps {
    /// The kernel gave no descriptor for it.
    package struct Failure: Error, Equatable, CustomStringConvertible {
        /// The value of `errno`.
        package let code: Int32
        package let description: String

        init(code: Int32) {
            self.code = code
            description = "timerfd_create 'CLOCK_REALTIME': \(String(cString: strerror(code)))"
        }
    }

    private let source: any DispatchSourceRead

    /// Calls `onStep` on `queue` after each step of the clock, forwards or back; slewing is no step.
    package convenience init(queue: DispatchQueue, onStep: @escaping @Sendable () -> Void) throws(Failure) {
        try self.init(queue: queue, open: clinux_clock_steps_open, take: clinux_clock_steps_take, onStep: onStep)
    }

    /// As above; `open` gives the descriptor or a negative `errno`, and `take` says whether there was a step.
    init(
        queue: DispatchQueue,
        open: () -> Int32,
        take: @escaping (Int32) -> Int32,
        onStep: @escaping @Sendable () -> Void
    ) throws(Failure) {
        let descriptor = open()
        guard descriptor >= 0 else { throw Failure(code: -descriptor) }
        source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler {
            if take(descriptor) != 0 { onStep() }
        }
        source.setCancelHandler { close(descriptor) }
        source.activate()
    }

    deinit { source.cancel() }
}
