import Dispatch
import Synchronization

/// What others want of the courier, gathered until it has time.
package final class Calls: Sendable {
    package typealias Time = ContinuousClock.Instant

    /// One thing to do.
    package enum Call: Sendable, Equatable {
        case look, reload, stop
    }

    private struct State {
        var mustLook = false
        var mustReload = false
        var stopBefore: Time?

        var hasAny: Bool { mustLook || mustReload || stopBefore != nil }
    }

    private let state = Mutex(State())
    private let news = DispatchSemaphore(value: 0)

    package init() {}

    /// Something in the queue changed.
    package func look() { post { $0.mustLook = true } }

    /// The settings are to be read again.
    package func reload() { post { $0.mustReload = true } }

    /// Stop after the letter in hand, which may take until then.
    package func stop(before deadline: Time) {
        post { $0.stopBefore = min($0.stopBefore ?? deadline, deadline) }
    }

    /// By when the letter in hand must be done; nil while nobody wants the courier to stop.
    package var stopBefore: Time? { state.withLock { $0.stopBefore } }

    /// Blocks until somebody wants something or that time has come; nil for the latter.
    ///
    /// A wish to stop stays.
    package func wait(until deadline: Time) -> Call? {
        let limit = ContinuousClock.now.duration(to: deadline)
        let nanoseconds = Int(min(max(limit, .zero), .seconds(86_400)) / .nanoseconds(1))
        _ = news.wait(timeout: .now() + .nanoseconds(nanoseconds))
        return take()
    }

    private func take() -> Call? {
        let (call, hasMore): (Call?, Bool) = state.withLock { state in
            if state.stopBefore != nil { return (.stop, true) }
            if state.mustReload {
                state.mustReload = false
                return (.reload, state.mustLook)
            }
            guard state.mustLook else { return (nil, false) }
            state.mustLook = false
            return (.look, false)
        }
        if hasMore { news.signal() }
        return call
    }

    private func post(_ change: (inout State) -> Void) {
        let isFirst = state.withLock { state in
            defer { change(&state) }
            return !state.hasAny
        }
        if isFirst { news.signal() }
    }
}
