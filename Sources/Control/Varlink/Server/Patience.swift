import NIOCore

/// How long a conversation waits for its caller to say something.
struct Patience {
    /// What the caller is expected to say.
    enum Wait {
        case aCall
        case theRestOfACall
    }

    private let limits: VarlinkServer.Limits
    private var wait: Wait?
    private var timer: Scheduled<Void>?

    init(limits: VarlinkServer.Limits) {
        self.limits = limits
    }

    /// Starts to wait, and calls `giveUp` when it has taken too long.
    ///
    /// A wait of the same kind goes on as it began, so that a caller who sends one byte at a time gains nothing by it.
    mutating func wait(for wait: Wait, on loop: any EventLoop, giveUp: @escaping () -> Void) {
        guard wait != self.wait else { return }
        stop()
        self.wait = wait
        let length = wait == .aCall ? limits.idle : limits.request
        timer = loop.assumeIsolated().scheduleTask(in: TimeAmount(length), giveUp)
    }

    mutating func stop() {
        timer?.cancel()
        timer = nil
        wait = nil
    }
}
