@testable import Control
import Foundation
import Testing

/// A server of one connection that answers each call with the next of `answers`, and then closes.
private func withScript(_ answers: [String], _ body: (VarlinkClient) async throws -> Void) async throws {
    try await withTemporaryDirectory { directory in
        let path = directory + "/control"
        let listener = Foundation.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        let bound = try SocketPath(path).withAddress { bind(listener, $0, $1) }
        try #require(bound == 0 && listen(listener, 1) == 0)

        let serving = Task {
            try await onAThread {
                let connection = accept(listener, nil, nil)
                defer { close(connection) }
                for answer in answers {
                    var call = [UInt8](repeating: 0, count: 65536)
                    guard recv(connection, &call, call.count, 0) > 0 else { return }
                    send(connection, answer + "\0", answer.utf8.count + 1, Int32(MSG_NOSIGNAL))
                }
            }
        }
        let client = try await VarlinkClient.connect(path: path)
        try await body(client)
        await client.close()
        try await serving.value
    }
}

@Suite(.timeLimit(.minutes(10)))
struct `A Varlink client` {
    @Test func `gets the answer to each of its calls`() async throws {
        let explained = Interface.Reply.explain(.init(instance: Samples.bareInstance, steps: [Samples.step]))
        let service = FakeService { request, _ in
            if case .explain = request { explained } else { try plainReply(to: request) }
        }
        try await TestServer.run(service) { server in
            let client = try await VarlinkClient.connect(path: server.path, patience: .seconds(600))
            #expect(try await client.call(.silences) == .silences(.init(silences: [])))
            #expect(try await client.call(.explain(.init(reference: "A", key: "b"))) == explained)
            #expect(try await client.call(.forget(.init(reference: "A", why: "b"))) == .forget)
            await client.close()
        }
    }

    @Test func `may ask several things at once`() async throws {
        let service = FakeService { request, _ in
            guard case .testMail(let input) = request else { throw Interface.NotImplemented() }
            throw Interface.Failure.notAllowed(why: input.role)
        }
        try await TestServer.run(service) { server in
            let client = try await VarlinkClient.connect(path: server.path, patience: .seconds(600))
            await withTaskGroup { group in
                for index in 0..<50 {
                    group.addTask {
                        await #expect(throws: Interface.Failure.notAllowed(why: "\(index)")) {
                            try await client.call(.testMail(.init(role: "\(index)")))
                        }
                    }
                }
            }
            await client.close()
        }
    }

    @Test func `throws the failure that the daemon answers`() async throws {
        try await TestServer.run(FakeService { _, _ in throw Interface.Failure.badDate(value: "x") }) { server in
            let client = try await VarlinkClient.connect(path: server.path, patience: .seconds(600))
            await #expect(throws: Interface.Failure.badDate(value: "x")) { try await client.call(.cases(.init())) }
            await client.close()
        }
    }

    @Test func `throws the standard error that the daemon answers`() async throws {
        try await TestServer.run { server in
            let client = try await VarlinkClient.connect(path: server.path, patience: .seconds(600))
            await #expect(throws: VarlinkError.methodNotImplemented("io.casewatch.Status")) {
                try await client.call(.status)
            }
            await #expect(throws: VarlinkError.expectedMore) { try await client.call(.follow) }
            await client.close()
        }
    }

    @Test(arguments: [TestServer.nobody, TestServer.readersOnly])
    func `says that it is not permitted`(_ policy: AccessPolicy) async throws {
        try await TestServer.run(policy: policy) { server in
            let client = try await VarlinkClient.connect(path: server.path, patience: .seconds(600))
            await #expect(throws: VarlinkClientError.permissionDenied) { try await client.call(.rescan) }
            await client.close()
        }
    }

    @Test func `says where nothing answers, and why`() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/control"
            await #expect(throws: VarlinkClientError.unreachable(path: path, code: ENOENT)) {
                try await VarlinkClient.connect(path: path)
            }
            let error = VarlinkClientError.unreachable(path: path, code: ENOENT)
            #expect(error.description.contains("'\(path)': No such file or directory"))

            try "".write(toFile: path, atomically: false, encoding: .utf8)
            await #expect(throws: VarlinkClientError.unreachable(path: path, code: ECONNREFUSED)) {
                try await VarlinkClient.connect(path: path)
            }
        }
    }

    @Test func `refuses a path that is too long for a socket`() async throws {
        let path = "/" + String(repeating: "x", count: 107)
        await #expect(throws: SocketError.pathTooLong(path: path, limit: 107)) {
            try await VarlinkClient.connect(path: path)
        }
    }

    @Test func `says that the daemon has gone`() async throws {
        try await withScript([]) { client in
            await #expect(throws: VarlinkClientError.disconnected) { try await client.call(.silences) }
            await #expect(throws: VarlinkClientError.disconnected) { try await client.call(.silences) }
        }
    }

    @Test(arguments: [
        "garbage", "[]", "{}", #"{"parameters":[]}"#, #"{"parameters":{"silences":5}}"#, #"{"error":5}"#,
        #"{"error":"org.other.Error","parameters":{}}"#, #"{"error":"io.casewatch.NoSuchCase","parameters":{}}"#,
    ])
    func `does not take for an answer what is none`(_ answer: String) async throws {
        try await withScript([answer]) { client in
            await #expect(throws: VarlinkClientError.protocolViolation) { try await client.call(.silences) }
        }
    }

    @Test func `passes over what a newer daemon adds`() async throws {
        try await withScript([#"{"parameters":{"silences":[],"new":1},"also":{}}"#]) { client in
            let reply = try await client.call(.silences)
            #expect(reply == .silences(.init(silences: [])))
        }
    }

    @Test func `does not wait for ever for an answer`() async throws {
        let service = FakeService { _, _ in
            _ = await Events<Void>().next()
            throw Interface.NotImplemented()
        }
        var limits = VarlinkServer.Limits.patient
        limits.stop = .milliseconds(10)
        try await TestServer.run(service, limits: limits) { server in
            let client = try await VarlinkClient.connect(path: server.path, patience: .milliseconds(100))
            await #expect(throws: VarlinkClientError.noAnswer) { try await client.call(.silences) }
            await #expect(throws: VarlinkClientError.disconnected) { try await client.call(.silences) }
        }
    }

    @Test func `follows notices until the daemon goes away`() async throws {
        let service = FakeService()
        try await TestServer.run(service) { server in
            let client = try await VarlinkClient.connect(path: server.path, patience: .seconds(600))
            var notices = client.follow().makeAsyncIterator()
            #expect(await service.following.next() == .began)
            for _ in 0..<2 {
                service.say(Samples.notice)
                #expect(try await notices.next() == Samples.notice)
            }

            await server.server.stop()
            await #expect(throws: VarlinkClientError.disconnected) { _ = try await notices.next() }
        }
    }

    @Test func `ends the daemon's stream when it drops its own`() async throws {
        let service = FakeService()
        try await TestServer.run(service) { server in
            let client = try await VarlinkClient.connect(path: server.path, patience: .seconds(600))
            let following = Task {
                for try await _ in client.follow() {}
            }
            #expect(await service.following.next() == .began)
            following.cancel()
            #expect(await service.following.next() == .ended)
        }
    }

    @Test func `may not follow without access`() async throws {
        try await TestServer.run(policy: TestServer.nobody) { server in
            let client = try await VarlinkClient.connect(path: server.path, patience: .seconds(600))
            await #expect(throws: VarlinkClientError.permissionDenied) {
                for try await _ in client.follow() {}
            }
        }
    }
}
