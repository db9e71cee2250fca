import Loop
import NIOCore

/// One caller's connection: takes calls one after another, and answers each before it looks at the next.
///
/// It reads only when it is ready for more, so a caller who writes without reading is held back by the socket.
final class Conversation: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = VarlinkFrame

    private enum Phase {
        case listening
        case answering
        case following
        case over
    }

    private let caller: Caller
    private let backing: Backing
    /// Where answers are waited for and written.
    private let desk = QueueTaskExecutor(label: "casewatchd.conversation")
    private var phase = Phase.listening
    private var frames: FrameSplitter
    private var patience: Patience
    private var context: ChannelHandlerContext?
    private var work: Task<Void, Never>?
    private var isProceeding = false
    private var inputEnded = false
    private var isParting = false

    init(with caller: Caller, backing: Backing) {
        self.caller = caller
        self.backing = backing
        frames = FrameSplitter(limit: backing.limits.requestBytes)
        patience = Patience(limits: backing.limits)
    }
}

// MARK: What the channel tells

extension Conversation {
    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func channelActive(context: ChannelHandlerContext) {
        context.fireChannelActive()
        proceed()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        frames.append(Self.unwrapInboundIn(data))
        proceed()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case ChannelEvent.inputClosed as ChannelEvent:
            // The caller has said all; what is owed is still answered.
            inputEnded = true
            proceed()
        case Farewell.afterTheAnswer as Farewell:
            isParting = true
            if phase == .following { end() } else { proceed() }
        case Farewell.atOnce as Farewell:
            work?.cancel()
            end()
        default:
            context.fireUserInboundEventTriggered(event)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }
}

// MARK: Taking calls

extension Conversation {
    /// Takes calls until one of them has to be waited for, or there is none.
    private func proceed() {
        // An answer that is sent at once comes back here: the loop below goes on, and the stack does not grow.
        guard !isProceeding else { return }
        isProceeding = true
        defer { isProceeding = false }

        while phase == .listening {
            guard !isParting else { return end() }
            switch frames.next() {
            case .frame(let frame): take(frame)
            case .tooLong: return drop(for: .oversizedRequest)
            case .incomplete where inputEnded: return end()
            case .incomplete: return listen()
            }
        }
    }

    private func listen() {
        guard let context else { return }
        patience.wait(for: frames.isEmpty ? .aCall : .theRestOfACall, on: context.eventLoop) { [self] in
            frames.isEmpty ? end() : drop(for: .slowRequest)
        }
        context.read()
    }

    private func take(_ frame: [UInt8]) {
        patience.stop()
        guard let call = try? VarlinkCall(frame: frame) else { return drop(for: .malformedRequest) }
        switch backing.router.turn(for: call, from: caller) {
        case .reply(let reply): answer(call, with: reply)
        case .ask(let request): ask(request, for: call)
        case .follow: follow()
        }
    }

    private func drop(for offence: VarlinkServer.Incident.Offence) {
        backing.report(.dropped(caller.peer, offence))
        end()
    }

    private func end() {
        guard phase != .over else { return }
        if phase == .following { work?.cancel() }
        phase = .over
        patience.stop()
        context?.close(promise: nil)
    }
}

// MARK: Answering

extension Conversation {
    private func answer(_ call: VarlinkCall, with reply: VarlinkReply) {
        guard !call.isOneway else { return }
        guard let frame = try? VarlinkFrame(reply) else { return end() }
        phase = .answering
        send(frame)
    }

    private func send(_ frame: VarlinkFrame, then settle: @escaping () -> Void = {}) {
        guard let context else { return settle() }
        context.writeAndFlush(Self.wrapOutboundOut(frame)).assumeIsolated().whenComplete { [self] result in
            settle()
            if case .success = result { goOn() }
        }
    }

    private func goOn() {
        guard phase == .answering else { return }
        phase = .listening
        proceed()
    }

    private func ask(_ request: Interface.Request, for call: VarlinkCall) {
        let isLarge = request.method.growsWithTheStore

        phase = .answering
        backing.workload.begin(isLarge: isLarge) { [self] in
            // The caller may have gone while waiting for a turn.
            guard let context, phase == .answering else { return backing.workload.end(isLarge: isLarge) }
            let loop = context.eventLoop
            let conversation = NIOLoopBound(self, eventLoop: loop)
            work = Task(executorPreference: desk) { [service = backing.service, caller] in
                let outcome = await Outcome(of: request, asking: service, for: caller)
                loop.execute { conversation.value.conclude(request, with: outcome, isOneway: call.isOneway) }
            }
        }
    }

    private func conclude(_ request: Interface.Request, with outcome: Outcome, isOneway: Bool) {
        let isLarge = request.method.growsWithTheStore

        switch outcome {
        case .reply(let frame) where phase == .answering && !isOneway:
            send(frame) { [workload = backing.workload] in workload.end(isLarge: isLarge) }
        case .reply:
            backing.workload.end(isLarge: isLarge)
            goOn()
        case .failed(let error):
            backing.workload.end(isLarge: isLarge)
            backing.report(.failed(request.method, error))
            end()
        }
    }

    private func follow() {
        guard let loop = context?.eventLoop else { return }
        let conversation = NIOLoopBound(self, eventLoop: loop)

        phase = .following
        backing.workload.begin(isLarge: false) { [self] in
            work = Task(executorPreference: desk) { [service = backing.service, caller] in
                for await notice in await service.notices(for: caller) {
                    let reply = VarlinkReply(Interface.FollowReply(notice: notice), continues: true)
                    guard let frame = try? VarlinkFrame(reply) else { break }
                    loop.execute { conversation.value.pass(frame) }
                }
                loop.execute { conversation.value.stopFollowing() }
            }
        }
    }

    private func pass(_ notice: VarlinkFrame) {
        guard phase == .following, let context else { return }
        context.writeAndFlush(Self.wrapOutboundOut(notice), promise: nil)
    }

    private func stopFollowing() {
        backing.workload.end(isLarge: false)
        end()
    }
}
