import NIOCore

/// Sends frames piece by piece, and gives up on a peer that does not read them.
final class SlowReaderGuard: ChannelOutboundHandler {
    typealias OutboundIn = VarlinkFrame
    typealias OutboundOut = ByteBuffer

    private let limits: VarlinkServer.Limits
    private let giveUp: (VarlinkServer.Incident.Offence) -> Void
    private var unsent = 0
    private var began = NIODeadline.uptimeNanoseconds(0)
    private var progressed = NIODeadline.uptimeNanoseconds(0)
    private var check: Scheduled<Void>?

    /// `giveUp` hears why just before the connection is closed.
    init(limits: VarlinkServer.Limits, giveUp: @escaping (VarlinkServer.Incident.Offence) -> Void) {
        self.limits = limits
        self.giveUp = giveUp
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard unsent <= limits.unsentBytes else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            close(context, for: .tooMuchUnread)
            return
        }

        let pieces = Self.unwrapOutboundIn(data).pieces
        for (index, piece) in pieces.enumerated() {
            let isLast = index == pieces.count - 1
            let size = piece.readableBytes
            let sent = isLast ? promise ?? context.eventLoop.makePromise() : context.eventLoop.makePromise()

            if unsent == 0 { startWatching(context) }
            unsent += size
            sent.futureResult.assumeIsolated().whenSuccess { self.sent(size, on: context.eventLoop) }
            context.write(Self.wrapOutboundOut(piece), promise: sent)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        check?.cancel()
    }

    private func sent(_ size: Int, on loop: any EventLoop) {
        unsent -= size
        progressed = loop.now
        if unsent == 0 { check?.cancel() }
    }

    private func startWatching(_ context: ChannelHandlerContext) {
        began = context.eventLoop.now
        progressed = began
        watch(context)
    }

    private func watch(_ context: ChannelHandlerContext) {
        check = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) {
            if context.eventLoop.now >= self.deadline {
                self.close(context, for: .slowReader)
            } else {
                self.watch(context)
            }
        }
    }

    private var deadline: NIODeadline {
        min(progressed + TimeAmount(limits.write), began + TimeAmount(limits.reply))
    }

    private func close(_ context: ChannelHandlerContext, for offence: VarlinkServer.Incident.Offence) {
        check?.cancel()
        giveUp(offence)
        context.close(promise: nil)
    }
}
