package import Glibc
import NIOCore
import NIOPosix

/// The control socket: listens, and lets callers speak Varlink with a `ControlService`.
package actor VarlinkServer {
    /// Where to listen.
    package enum Endpoint: Sendable, Equatable {
        /// At a path of ours, with these permissions. Who may do what is decided by the policy; the permissions only
        /// keep others from connecting at all.
        case path(String, mode: mode_t)
        /// At a descriptor that listens already and has its path from the service manager. The server owns it.
        case descriptor(CInt)
    }

    private enum State {
        case idle
        case starting
        case running(House)
        case stopped
    }

    /// What there is while the server runs.
    private struct House {
        let group: MultiThreadedEventLoopGroup
        let listener: any Channel
        let file: SocketFile?
        let reception: NIOLoopBound<Reception>
    }

    private let service: any ControlService
    private let router: CallRouter
    private let policy: AccessPolicy
    private let limits: Limits
    private let report: @Sendable (Incident) -> Void
    private var state = State.idle

    /// A server that does not listen yet.
    ///
    /// `report` is called on the server's thread and must not wait.
    package init(
        service: any ControlService, identity: ServiceIdentity, policy: AccessPolicy, limits: Limits = Limits(),
        report: @escaping @Sendable (Incident) -> Void
    ) {
        self.service = service
        self.router = CallRouter(identity: identity)
        self.policy = policy
        self.limits = limits
        self.report = report
    }
}

extension VarlinkServer {
    /// Listens from now on.
    ///
    /// Throws `SocketError` where it cannot. A server that has been started or stopped stays so.
    package func start(at endpoint: Endpoint) async throws {
        guard case .idle = state else { return }
        state = .starting
        do {
            state = .running(try await opened(at: endpoint))
        } catch {
            state = .idle
            throw error
        }
    }

    /// Looks whether it could listen there, and touches nothing.
    ///
    /// Throws where another process listens at the path, or what is there is no socket.
    package static func look(at endpoint: Endpoint) throws(SocketError) {
        guard case .path(let path, _) = endpoint else { return }
        _ = try SocketFile.isInTheWay(at: SocketPath(path))
    }

    private func opened(at endpoint: Endpoint) async throws -> House {
        let socket = try Self.socket(at: endpoint)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

        do {
            let reception = try await reception(on: group.next())
            let listener = try await listen(at: socket, group, reception)
            return House(group: group, listener: listener, file: socket.file, reception: reception)
        } catch {
            socket.file?.remove()
            try? await group.shutdownGracefully()
            throw error
        }
    }

    /// Stops listening, lets answers under way end within `limits.stop`, and then closes what is left.
    ///
    /// Does nothing where the server does not run.
    package func stop() async {
        guard case .running(let house) = state else { return }
        state = .stopped

        try? await house.listener.close()
        house.file?.remove()
        if await close(house, .afterTheAnswer) == false {
            // A service that does not answer even now still holds on to the loop, which then ends with the process.
            guard await close(house, .atOnce) else { return }
        }
        try? await house.group.shutdownGracefully()
    }

    private func close(_ house: House, _ farewell: Farewell) async -> Bool {
        let loop = house.listener.eventLoop
        let isQuiet = loop.flatSubmit { [limits] in
            house.reception.value.close(farewell, within: limits.stop, on: loop)
        }
        return (try? await isQuiet.get()) ?? false
    }

    private static func socket(at endpoint: Endpoint) throws(SocketError) -> ListeningSocket {
        switch endpoint {
        case .path(let path, let mode): try .bound(to: SocketPath(path), mode: mode)
        case .descriptor(let descriptor): try .inherited(descriptor)
        }
    }

    private func reception(on loop: any EventLoop) async throws -> NIOLoopBound<Reception> {
        try await loop.submit { [router, service, policy, limits, report] in
            let backing = Conversation.Backing(
                router: router, service: service, limits: limits,
                workload: Workload(largeAtOnce: limits.largeReplies), report: report)
            return NIOLoopBound(Reception(policy: policy, backing: backing), eventLoop: loop)
        }.get()
    }

    private func listen(
        at socket: ListeningSocket, _ group: MultiThreadedEventLoopGroup, _ reception: NIOLoopBound<Reception>
    ) async throws -> any Channel {
        try await ServerBootstrap(group: group)
            .serverChannelInitializer { [limits, report] channel in
                channel.eventLoop.makeCompletedFuture {
                    let pause = AcceptPause(of: limits.acceptPause) { report(.cannotAccept(code: $0)) }
                    try channel.pipeline.syncOperations.addHandler(pause)
                }
            }
            .childChannelOption(.autoRead, value: false)
            // A caller may close its sending side right after a call and still wait for the answer.
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try reception.value.receive(channel) }
            }
            .withBoundSocket(socket.descriptor)
            .get()
    }
}
