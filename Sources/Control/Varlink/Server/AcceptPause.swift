import NIOCore

/// Lets the server rest when it cannot accept a connection, as when the process is out of descriptors.
///
/// The connection stays in the queue, so without this the loop would be woken again at once, for ever: NIO's own
/// handler for this case does not take the listening socket out of the poll (measured: 20,000 futile accepts a second).
final class AcceptPause: ChannelInboundHandler {
    typealias InboundIn = any Channel

    private let length: Duration
    private let report: (CInt) -> Void
    private var resumption: Scheduled<Void>?

    /// `report` hears the `errno` at the beginning of each pause.
    init(of length: Duration, report: @escaping (CInt) -> Void) {
        self.length = length
        self.report = report
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if let error = error as? IOError, resumption == nil {
            report(error.errnoCode)
            setAccepting(false, context)
            resumption = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(length)) {
                self.resumption = nil
                self.setAccepting(true, context)
            }
        }
        context.fireErrorCaught(error)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        resumption?.cancel()
    }

    private func setAccepting(_ isAccepting: Bool, _ context: ChannelHandlerContext) {
        // Fails only on a channel that is closed, where there is nothing left to pause.
        try? context.channel.syncOptions?.setOption(.autoRead, value: isAccepting)
    }
}
