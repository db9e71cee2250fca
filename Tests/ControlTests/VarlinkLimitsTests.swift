import Control
import Testing

private func limits(_ set: (inout VarlinkServer.Limits) -> Void) -> VarlinkServer.Limits {
    var limits = VarlinkServer.Limits.patient
    set(&limits)
    return limits
}

/// Long enough for a client that has connected to make its call on a busy machine.
let idle = Duration.seconds(5)

@Suite(.timeLimit(.minutes(10)))
struct `A client of the control socket` {
    @Test(arguments: [
        "", "hello", "{", "[]", "null", "{}", #"{"method":5}"#, #"{"method":"a.B","parameters":[]}"#,
        #"{"method":"a.B","more":1}"#, #"{"method":"a.B","more":true,"oneway":true}"#, #"{"method":"a.B"} x"#,
        #"{"method":"a.B","parameters":\#(String(repeating: "[", count: 60_000))"#,
    ])
    func `is closed when what it sends is no call`(_ garbage: String) async throws {
        let service = FakeService()
        try await TestServer.run(service) { server in
            let client = try RawClient(server.path)
            try await client.call(garbage)
            #expect(try await client.isClosed())
            #expect(await server.offence() == .malformedRequest)
        }
    }

    @Test func `is closed when it sends bytes that are not UTF-8`() async throws {
        try await TestServer.run { server in
            let client = try RawClient(server.path)
            try await client.send(Array(#"{"method":""#.utf8) + [0xC0, 0xAF] + Array("\"}\0".utf8))
            #expect(try await client.isClosed())
        }
    }

    @Test func `is closed after the first of many empty frames`() async throws {
        try await TestServer.run { server in
            let client = try RawClient(server.path)
            try? await client.send([UInt8](repeating: 0, count: 60_000))
            #expect(try await client.isClosed())
            #expect(await server.offence() == .malformedRequest)
        }
    }

    @Test func `may send a request of the full length`() async throws {
        try await TestServer.run { server in
            let client = try RawClient(server.path)
            let padding = String(repeating: " ", count: 64 * 1024 - silences.utf8.count)
            #expect(try await client.ask(silences + padding) == noSilences)
        }
    }

    @Test(arguments: ["\0", ""])
    func `is closed when a request is one byte too long, ended or not`(_ end: String) async throws {
        try await TestServer.run { server in
            let client = try RawClient(server.path)
            let padding = String(repeating: " ", count: 64 * 1024 + 1 - silences.utf8.count)
            try await client.send(silences + padding + end)
            #expect(try await client.isClosed())
            #expect(await server.offence() == .oversizedRequest)
        }
    }

    @Test func `is closed at once when all places are taken, and gets in when one is free again`() async throws {
        try await TestServer.run { server in
            var clients = try (0..<64).map { _ in try RawClient(server.path) }
            for client in clients { #expect(try await client.ask(silences) == noSilences) }

            let late = try RawClient(server.path)
            #expect(try await late.isClosed())
            let incident = await server.incidents.next()
            guard case .tooManyConnections? = incident else {
                Issue.record("not reported as too many: \(String(describing: incident))")
                return
            }

            let unruly = clients.removeFirst()
            try await unruly.call("garbage")
            #expect(try await unruly.isClosed())
            let next = try RawClient(server.path)
            #expect(try await next.ask(silences) == noSilences)
        }
    }

    @Test func `is closed when it says nothing for too long`() async throws {
        let limits = limits { $0.idle = .milliseconds(100) }
        try await TestServer.run(limits: limits) { server in
            let client = try RawClient(server.path)
            #expect(try await client.isClosed())
        }
    }

    @Test func `is closed when it says nothing for too long after a call`() async throws {
        let limits = limits { $0.idle = idle }
        try await TestServer.run(limits: limits) { server in
            let client = try RawClient(server.path)
            #expect(try await client.ask(silences) == noSilences)
            #expect(try await client.isClosed())
        }
    }

    @Test func `is not closed for idleness while it waits for an answer`() async throws {
        let release = Events<Void>()
        let limits = limits { $0.idle = idle }
        let service = FakeService { request, _ in
            _ = await release.next()
            return try plainReply(to: request)
        }
        try await TestServer.run(service, limits: limits) { server in
            let waiting = try RawClient(server.path)
            try await waiting.call(silences)
            #expect(await service.asked.next() == .silences)

            let silent = try RawClient(server.path)
            #expect(try await silent.isClosed())
            release.happened(())
            #expect(try await waiting.receive() == noSilences)
        }
    }

    @Test func `is closed when the rest of a request does not come`() async throws {
        let limits = limits { $0.request = .milliseconds(100) }
        try await TestServer.run(limits: limits) { server in
            let client = try RawClient(server.path)
            try await client.send(#"{"method":"#)
            #expect(try await client.isClosed())
            #expect(await server.offence() == .slowRequest)
        }
    }

    @Test func `gains no time by sending a request byte by byte`() async throws {
        let limits = limits { $0.request = .milliseconds(100) }
        try await TestServer.run(limits: limits) { server in
            let client = try RawClient(server.path)
            // Bytes come all the time, and the server closes the connection nonetheless.
            await #expect(throws: RawClient.Failure.self) {
                while true { try await client.send(" ") }
            }
            #expect(await server.offence() == .slowRequest)
        }
    }

    @Test(arguments: [
        limits { $0.write = .milliseconds(100) },
        limits { $0.reply = .milliseconds(100) },
    ])
    func `is closed when it does not read a long answer`(_ limits: VarlinkServer.Limits) async throws {
        let reply = Interface.Reply.agenda(.init(instances: (0..<5_000).map { _ in Samples.instance }))
        try await TestServer.run(FakeService { _, _ in reply }, limits: limits) { server in
            let client = try RawClient(server.path)
            try await client.call(#"{"method":"io.casewatch.Agenda"}"#)
            #expect(await server.offence() == .slowReader)
        }
    }

    @Test func `that asks without reading is held back, not stored`() async throws {
        let service = FakeService()
        let limits = limits { $0.write = .milliseconds(100) }
        try await TestServer.run(service, limits: limits) { server in
            let client = try RawClient(server.path)
            // Far more calls than the socket has room for answers to.
            let sending = Task { try await client.send(String(repeating: silences + "\0", count: 100_000)) }
            #expect(await server.offence() == .slowReader)
            await #expect(throws: RawClient.Failure.self) { try await sending.value }
        }
    }

    @Test func `that waits for a large answer does not keep others waiting for small ones`() async throws {
        let release = Events<Void>()
        let limits = limits { $0.largeReplies = 1 }
        let service = FakeService { request, _ in
            if case .cases = request { _ = await release.next() }
            return try plainReply(to: request)
        }
        try await TestServer.run(service, limits: limits) { server in
            let large = #"{"method":"io.casewatch.Cases"}"#
            let clients = try (0..<3).map { _ in try RawClient(server.path) }
            for client in clients { try await client.call(large) }
            #expect(await service.asked.next() == .cases(.init()))

            let other = try RawClient(server.path)
            #expect(try await other.ask(silences) == noSilences)
            for client in clients {
                release.happened(())
                #expect(try await client.receive() == #"{"parameters":{"cases":[]}}"#)
            }
        }
    }
}
