import Control
import Testing

private let follow = #"{"method":"io.casewatch.Follow","more":true}"#

@Suite(.timeLimit(.minutes(10)))
struct `Following notices` {
    @Test func `tells each notice as it is said`() async throws {
        let service = FakeService()
        try await TestServer.run(service) { server in
            let client = try RawClient(server.path)
            try await client.call(follow)
            #expect(await service.following.next() == .began)

            for _ in 0..<3 {
                service.say(Samples.notice)
                #expect(try await client.receive() == Samples.noticeReply)
            }
        }
    }

    @Test func `is not idleness`() async throws {
        let service = FakeService()
        var limits = VarlinkServer.Limits.patient
        limits.idle = idle
        try await TestServer.run(service, limits: limits) { server in
            let follower = try RawClient(server.path)
            try await follower.call(follow)
            #expect(await service.following.next() == .began)

            // By the time a client that came later is closed for saying nothing, the follower has waited longer.
            let client = try RawClient(server.path)
            #expect(try await client.isClosed())
            service.say(Samples.notice)
            #expect(try await follower.receive() == Samples.noticeReply)
        }
    }

    @Test func `ends when the client goes away`() async throws {
        let service = FakeService()
        try await TestServer.run(service) { server in
            var client: RawClient? = try RawClient(server.path)
            try await client?.call(follow)
            #expect(await service.following.next() == .began)

            client = nil
            #expect(await service.following.next() == .ended)
        }
    }

    @Test func `goes on for a client that has closed only its sending side, and ends when it goes away`() async throws {
        let service = FakeService()
        try await TestServer.run(service) { server in
            var client: RawClient? = try RawClient(server.path)
            try await client?.call(follow)
            client?.endInput()
            #expect(await service.following.next() == .began)
            service.say(Samples.notice)
            #expect(try await client?.receive() == Samples.noticeReply)

            client = nil
            #expect(await service.following.next() == .ended)
        }
    }

    @Test func `ends with the connection when the service has no more to say`() async throws {
        let service = FakeService()
        try await TestServer.run(service) { server in
            let client = try RawClient(server.path)
            try await client.call(follow)
            #expect(await service.following.next() == .began)
            service.endNotices()
            #expect(try await client.isClosed())
        }
    }

    @Test func `is given up for a client that lets too much pile up`() async throws {
        let service = FakeService()
        var limits = VarlinkServer.Limits.patient
        limits.unsentBytes = 1024 * 1024
        try await TestServer.run(service, limits: limits) { server in
            let client = try RawClient(server.path)
            try await client.call(follow)
            #expect(await service.following.next() == .began)

            // More than the limit and what the socket holds of itself.
            for _ in 0..<20_000 { service.say(Samples.notice) }
            #expect(await server.offence() == .tooMuchUnread)
            #expect(await service.following.next() == .ended)
        }
    }
}
