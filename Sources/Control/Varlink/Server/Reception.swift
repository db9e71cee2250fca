import Glibc
import NIOCore

/// Receives connections: finds out who it is before anything is read, counts, and gives each its handlers.
///
/// Lives on the event loop.
final class Reception {
    /// Why a connection is closed before it began.
    enum TurnedAway: Error {
        case noPlace
        case unknownPeer
        case stopping
    }

    private let policy: AccessPolicy
    private let backing: Conversation.Backing
    private var callers: [ObjectIdentifier: any Channel] = [:]
    private var strangers: [ObjectIdentifier: any Channel] = [:]
    private var isStopping = false
    private var whenQuiet: [() -> Void] = []

    init(policy: AccessPolicy, backing: Conversation.Backing) {
        self.policy = policy
        self.backing = backing
        backing.workload.whenIdle = { [weak self] in self?.tellIfQuiet() }
    }

    /// Gives `channel` its handlers.
    ///
    /// Throws `TurnedAway` where it is to be closed at once.
    func receive(_ channel: any Channel) throws {
        guard !isStopping else { throw TurnedAway.stopping }
        let peer = try peer(of: channel)

        switch policy.access(for: peer) {
        case .denied(let denial):
            backing.report(.denied(peer, denial))
            guard strangers.count < backing.limits.strangers else { throw TurnedAway.noPlace }
            try channel.pipeline.syncOperations.addHandlers(slowReaderGuard(peer), Stranger(limits: backing.limits))
            strangers[ObjectIdentifier(channel)] = channel
        case let access:
            guard callers.count < backing.limits.connections else {
                backing.report(.tooManyConnections(peer))
                throw TurnedAway.noPlace
            }
            let conversation = Conversation(with: Caller(peer: peer, access: access), backing: backing)
            try channel.pipeline.syncOperations.addHandlers(slowReaderGuard(peer), conversation)
            callers[ObjectIdentifier(channel)] = channel
        }
        channel.closeFuture.assumeIsolated().whenComplete { _ in self.forget(channel) }
    }

    private func peer(of channel: any Channel) throws -> Peer {
        let peer = try channel.pipeline.syncOperations.withUnsafeTransportIfAvailable { (socket: CInt) in
            // NIO accepts without it, and no program that is started meanwhile should hold a caller's connection.
            _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
            return try Peer(of: socket)
        }
        guard let peer else { throw TurnedAway.unknownPeer }
        return peer
    }

    private func slowReaderGuard(_ peer: Peer) -> SlowReaderGuard {
        SlowReaderGuard(limits: backing.limits) { [report = backing.report] in report(.dropped(peer, $0)) }
    }

    private func forget(_ channel: any Channel) {
        callers[ObjectIdentifier(channel)] = nil
        strangers[ObjectIdentifier(channel)] = nil
        tellIfQuiet()
    }
}

// MARK: Stopping

extension Reception {
    /// Receives nobody any more and bids `farewell` to all who are here.
    ///
    /// The future holds whether all of them have gone and all answers have ended within `time`.
    func close(_ farewell: Farewell, within time: Duration, on loop: any EventLoop) -> EventLoopFuture<Bool> {
        let isQuiet = loop.makePromise(of: Bool.self)
        let timer = loop.scheduleTask(in: TimeAmount(time)) { isQuiet.succeed(false) }

        isStopping = true
        whenQuiet.append {
            timer.cancel()
            isQuiet.succeed(true)
        }
        for channel in Array(callers.values) + Array(strangers.values) {
            channel.pipeline.fireUserInboundEventTriggered(farewell)
        }
        tellIfQuiet()
        return isQuiet.futureResult
    }

    private func tellIfQuiet() {
        guard callers.isEmpty, strangers.isEmpty, backing.workload.underWay == 0 else { return }
        let told = whenQuiet
        whenQuiet = []
        told.forEach { $0() }
    }
}
