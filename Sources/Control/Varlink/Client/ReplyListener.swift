import NIOCore

/// Matches replies to calls: they come in the order in which the calls were made.
final class ReplyListener: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = Question
    typealias OutboundOut = ByteBuffer

    /// A call on its way out, and who waits for its replies.
    struct Question: Sendable {
        let frame: VarlinkFrame
        let asker: Asker
    }

    /// Who waits for the replies of a call.
    enum Asker: Sendable {
        case forOne(EventLoopPromise<VarlinkReply.Incoming>)
        case forAll(AsyncThrowingStream<VarlinkReply.Incoming, any Error>.Continuation)
    }

    /// An agenda of 60,000 instances takes 20 MB; a limit nonetheless, because the other end is another process.
    static let replyLimit = 256 * 1024 * 1024

    private var frames = FrameSplitter(limit: replyLimit)
    private var askers: [Asker] = []

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let question = Self.unwrapOutboundIn(data)

        askers.append(question.asker)
        for piece in question.frame.pieces.dropLast() {
            context.write(Self.wrapOutboundOut(piece), promise: nil)
        }
        if let last = question.frame.pieces.last { context.write(Self.wrapOutboundOut(last), promise: promise) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        frames.append(Self.unwrapInboundIn(data))
        while true {
            switch frames.next() {
            case .incomplete:
                return
            case .frame(let frame):
                guard let reply = try? VarlinkReply.Incoming(frame: frame), let asker = askers.first else {
                    return giveUp(context)
                }
                tell(asker, reply)
            case .tooLong:
                return giveUp(context)
            }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        failAll(VarlinkClientError.disconnected)
        context.fireChannelInactive()
    }

    private func tell(_ asker: Asker, _ reply: VarlinkReply.Incoming) {
        switch asker {
        case .forOne(let promise): promise.succeed(reply)
        case .forAll(let replies): replies.yield(reply)
        }
        guard !reply.continues else { return }
        askers.removeFirst()
        if case .forAll(let replies) = asker { replies.finish() }
    }

    private func giveUp(_ context: ChannelHandlerContext) {
        failAll(VarlinkClientError.protocolViolation)
        context.close(promise: nil)
    }

    private func failAll(_ error: any Error) {
        let failed = askers
        askers = []
        for asker in failed {
            switch asker {
            case .forOne(let promise): promise.fail(error)
            case .forAll(let replies): replies.finish(throwing: error)
            }
        }
    }
}
