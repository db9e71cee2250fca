import NIOCore

/// A connection of someone who may not even look.
///
/// It waits for a call, because a refusal has to answer one, and looks at nothing of it but where it ends.
final class Stranger: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = VarlinkFrame

    private let limits: VarlinkServer.Limits
    private var received = 0
    private var patience: Scheduled<Void>?

    init(limits: VarlinkServer.Limits) {
        self.limits = limits
    }

    func channelActive(context: ChannelHandlerContext) {
        patience = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(limits.request)) {
            context.close(promise: nil)
        }
        context.fireChannelActive()
        context.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = Self.unwrapInboundIn(data)

        received += bytes.readableBytes
        if bytes.readableBytesView.contains(0) {
            refuse(context)
        } else if received > limits.requestBytes {
            context.close(promise: nil)
        } else {
            context.read()
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is Farewell, ChannelEvent.inputClosed as ChannelEvent: context.close(promise: nil)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        patience?.cancel()
    }

    private func refuse(_ context: ChannelHandlerContext) {
        guard let refusal = try? VarlinkFrame(VarlinkReply(VarlinkError.permissionDenied)) else {
            return context.close(promise: nil)
        }
        context.writeAndFlush(Self.wrapOutboundOut(refusal)).assumeIsolated().whenComplete { _ in
            context.close(promise: nil)
        }
    }
}
