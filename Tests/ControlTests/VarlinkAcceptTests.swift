@testable import Control
import Foundation
import NIOCore
import NIOPosix
import Testing

@Suite(.timeLimit(.minutes(10)))
struct `A server that cannot accept connections` {
    @Test func `leaves them in the queue for a while and then goes on`() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/control"
            let reported = Events<CInt>()
            let accepted = Events<Void>()
            let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .serverChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let pause = AcceptPause(of: .milliseconds(100)) { reported.happened($0) }
                        try channel.pipeline.syncOperations.addHandler(pause)
                    }
                }
                .childChannelInitializer { channel in
                    accepted.happened(())
                    return channel.eventLoop.makeSucceededVoidFuture()
                }
                .bind(unixDomainSocketPath: path)
                .get()

            let isAccepting = try await listener.eventLoop.submit {
                // What the accept loop says when the process has no descriptor left.
                let error = IOError(errnoCode: EMFILE, reason: "accept")
                listener.pipeline.syncOperations.fireErrorCaught(error)
                return try listener.syncOptions?.getOption(.autoRead)
            }.get()
            #expect(isAccepting == false)
            #expect(await reported.next() == EMFILE)

            let client = try RawClient(path)
            #expect(await accepted.next() != nil)
            #expect(try await listener.getOption(.autoRead).get())
            withExtendedLifetime(client) {}
            try await listener.close()
        }
    }
}
