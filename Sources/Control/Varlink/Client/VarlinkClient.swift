import Glibc
import NIOCore
import NIOPosix

/// A connection to the daemon's control socket.
package final class VarlinkClient: Sendable {
    private let channel: any Channel
    private let patience: Duration

    private init(channel: any Channel, patience: Duration) {
        self.channel = channel
        self.patience = patience
    }

    /// Connects to the socket at `path`.
    ///
    /// `patience` is how long an answer may take. Throws `SocketError` where the path cannot be one of a socket, and
    /// `VarlinkClientError`.
    package static func connect(path: String, patience: Duration = .seconds(30)) async throws -> VarlinkClient {
        let path = try SocketPath(path)

        do {
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(ReplyListener())
                    }
                }
                .connect(unixDomainSocketPath: path.text)
                .get()
            return VarlinkClient(channel: channel, patience: patience)
        } catch let error as IOError {
            throw Self.refusal(error.errnoCode, at: path)
        }
    }

    /// Asks, and waits for the answer.
    ///
    /// Throws `Interface.Failure` where the request cannot be met, `VarlinkError` where it is not understood, and
    /// `VarlinkClientError` where there is no answer.
    package func call(_ request: Interface.Request) async throws -> Interface.Reply {
        let frame = try VarlinkFrame(VarlinkCall.Outgoing(request: request, wantsMore: false))
        let answer = channel.eventLoop.makePromise(of: VarlinkReply.Incoming.self)
        let timeout = channel.eventLoop.scheduleTask(in: TimeAmount(patience)) {
            answer.fail(VarlinkClientError.noAnswer)
        }
        defer { timeout.cancel() }

        channel.writeAndFlush(ReplyListener.Question(frame: frame, asker: .forOne(answer)))
            .cascadeFailure(to: answer)
        do {
            return try Self.reply(try await answer.futureResult.get(), to: request.method)
        } catch VarlinkClientError.noAnswer {
            // An answer that comes after all would be taken for the next one.
            await close()
            throw VarlinkClientError.noAnswer
        } catch is ChannelError {
            throw VarlinkClientError.disconnected
        }
    }

    /// The notices as they are said, until the stream is dropped or the daemon goes away, which is an error.
    ///
    /// The connection is closed with the stream.
    package func follow() -> AsyncThrowingStream<Interface.Notice, any Error> {
        AsyncThrowingStream { notices in
            let listening = Task {
                do {
                    for try await reply in try self.replies() {
                        guard case .follow(let said) = try Self.reply(reply, to: .follow) else { continue }
                        notices.yield(said.notice)
                    }
                    notices.finish(throwing: VarlinkClientError.disconnected)
                } catch {
                    notices.finish(throwing: error)
                }
            }
            notices.onTermination = { _ in
                listening.cancel()
                self.channel.close(promise: nil)
            }
        }
    }

    /// Closes the connection.
    package func close() async {
        try? await channel.close()
    }
}

extension VarlinkClient {
    private func replies() throws -> AsyncThrowingStream<VarlinkReply.Incoming, any Error> {
        let frame = try VarlinkFrame(VarlinkCall.Outgoing(request: .follow, wantsMore: true))
        let (stream, replies) = AsyncThrowingStream<VarlinkReply.Incoming, any Error>.makeStream()

        channel.writeAndFlush(ReplyListener.Question(frame: frame, asker: .forAll(replies))).whenFailure { _ in
            replies.finish(throwing: VarlinkClientError.disconnected)
        }
        return stream
    }

    private static func reply(
        _ incoming: VarlinkReply.Incoming, to method: Interface.Method
    ) throws -> Interface.Reply {
        guard let error = incoming.error else {
            do {
                return try Interface.Reply(method, parameters: incoming.parameters)
            } catch {
                throw VarlinkClientError.protocolViolation
            }
        }

        let name = QualifiedName(error)
        if let failure = Interface.Failure(name, parameters: incoming.parameters) { throw failure }
        switch VarlinkError(name, parameters: incoming.parameters) {
        case .permissionDenied: throw VarlinkClientError.permissionDenied
        case let problem?: throw problem
        case nil: throw VarlinkClientError.protocolViolation
        }
    }

    private static func refusal(_ code: CInt, at path: SocketPath) -> VarlinkClientError {
        switch code {
        case EACCES, EPERM: .permissionDenied
        default: .unreachable(path: path.text, code: code)
        }
    }
}
