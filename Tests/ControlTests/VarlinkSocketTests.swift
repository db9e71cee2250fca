@testable import Control
import Foundation
import Testing

private func newServer(_ service: any ControlService = FakeService(), stop: Duration = .seconds(2)) -> VarlinkServer {
    var limits = VarlinkServer.Limits.patient
    limits.stop = stop
    return VarlinkServer(
        service: service, identity: TestServer.identity, policy: TestServer.ownUser, limits: limits, report: { _ in })
}

/// A socket at `path` that has been bound, and listened at if so wished.
private func socket(at path: String, listening: Bool) throws -> Int32 {
    let descriptor = Foundation.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let bound = try SocketPath(path).withAddress { bind(descriptor, $0, $1) }
    try #require(bound == 0)
    if listening { try #require(listen(descriptor, 4) == 0) }
    return descriptor
}

private func mode(of path: String) throws -> mode_t {
    var status = stat()
    try #require(lstat(path, &status) == 0)
    return status.st_mode
}

@Suite(.timeLimit(.minutes(10)))
struct `A control socket` {
    @Test func `is made with the permissions asked for and removed at the end`() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/control"
            let server = newServer()
            try await server.start(at: .path(path, mode: 0o660))
            #expect(try mode(of: path) == S_IFSOCK | 0o660)

            await server.stop()
            #expect(access(path, F_OK) != 0)
        }
    }

    @Test func `takes the place of one that a crash left behind`() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/control"
            close(try socket(at: path, listening: true))

            let server = newServer()
            try await server.start(at: .path(path, mode: 0o600))
            let client = try RawClient(path)
            #expect(try await client.ask(silences) == noSilences)
            await server.stop()
        }
    }

    @Test func `leaves alone one that another process listens at`() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/control"
            let other = try socket(at: path, listening: true)
            defer { close(other) }

            await #expect(throws: SocketError.inUse(path: path)) {
                try await newServer().start(at: .path(path, mode: 0o600))
            }
            #expect(access(path, F_OK) == 0)
        }
    }

    @Test func `leaves alone one whose listener has a full queue`() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/control"
            let other = try socket(at: path, listening: true)
            #expect(listen(other, 0) == 0)
            let waiting = try RawClient(path)
            defer { close(other) }

            await #expect(throws: SocketError.inUse(path: path)) {
                try await newServer().start(at: .path(path, mode: 0o600))
            }
            withExtendedLifetime(waiting) {}
        }
    }

    @Test func `does not replace what is no socket`() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/control"
            try "precious".write(toFile: path, atomically: false, encoding: .utf8)

            await #expect(throws: SocketError.notASocket(path: path)) {
                try await newServer().start(at: .path(path, mode: 0o600))
            }
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
        }
    }

    @Test func `does not follow a symbolic link`() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/control"
            close(try socket(at: directory + "/elsewhere", listening: true))
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: directory + "/elsewhere")

            await #expect(throws: SocketError.notASocket(path: path)) {
                try await newServer().start(at: .path(path, mode: 0o600))
            }
        }
    }

    @Test func `has a path of at most 107 bytes`() async throws {
        try await withTemporaryDirectory { directory in
            let filler = String(repeating: "x", count: 107 - directory.utf8.count - 1)
            let longest = directory + "/" + filler

            let server = newServer()
            try await server.start(at: .path(longest, mode: 0o600))
            let client = try RawClient(longest)
            #expect(try await client.ask(silences) == noSilences)
            await server.stop()
            await #expect(throws: SocketError.pathTooLong(path: longest + "x", limit: 107)) {
                try await newServer().start(at: .path(longest + "x", mode: 0o600))
            }
        }
    }

    @Test(arguments: ["", "\0abstract", "/tmp/a\0b"])
    func `has no path that is empty or holds a NUL`(_ path: String) async throws {
        await #expect(throws: SocketError.emptyPath) { try await newServer().start(at: .path(path, mode: 0o600)) }
    }

    @Test func `says which call failed when its directory is missing`() async throws {
        let path = "/nonexistent/control"
        await #expect(throws: SocketError.system(operation: "bind", object: path, code: ENOENT)) {
            try await newServer().start(at: .path(path, mode: 0o600))
        }
    }

    @Test func `can be handed over, and then keeps its path at the end`() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/control"
            let server = newServer()
            try await server.start(at: .descriptor(try socket(at: path, listening: true)))
            let client = try RawClient(path)
            #expect(try await client.ask(silences) == noSilences)

            await server.stop()
            #expect(access(path, F_OK) == 0)
        }
    }

    @Test func `cannot be a descriptor that does not listen`() async throws {
        try await withTemporaryDirectory { directory in
            let descriptor = try socket(at: directory + "/control", listening: false)
            defer { close(descriptor) }
            await #expect(throws: SocketError.notListening(descriptor: descriptor)) {
                try await newServer().start(at: .descriptor(descriptor))
            }
            await #expect(throws: SocketError.notListening(descriptor: -1)) {
                try await newServer().start(at: .descriptor(-1))
            }
        }
    }

    @Test func `is not removed when another daemon has made its own there since`() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/control"
            let server = newServer()
            try await server.start(at: .path(path, mode: 0o600))
            unlink(path)
            let other = try socket(at: path, listening: true)
            defer { close(other) }

            await server.stop()
            #expect(access(path, F_OK) == 0)
        }
    }

    @Test func `can be tried again after a start that failed`() async throws {
        try await withTemporaryDirectory { directory in
            let server = newServer()
            await #expect(throws: SocketError.self) {
                try await server.start(at: .path(directory + "/missing/control", mode: 0o600))
            }
            try await server.start(at: .path(directory + "/control", mode: 0o600))
            let client = try RawClient(directory + "/control")
            #expect(try await client.ask(silences) == noSilences)
            await server.stop()
        }
    }
}

@Suite(.timeLimit(.minutes(10)))
struct `Stopping a Varlink server` {
    @Test func `lets an answer under way end, and closes those who wait for nothing`() async throws {
        let release = Events<Void>()
        let service = FakeService { request, _ in
            _ = await release.next()
            return try plainReply(to: request)
        }
        var limits = VarlinkServer.Limits.patient
        limits.stop = .seconds(300)
        try await TestServer.run(service, limits: limits) { server in
            let asking = try RawClient(server.path)
            try await asking.call(silences)
            #expect(await service.asked.next() == .silences)
            let idle = try RawClient(server.path)
            let follower = try RawClient(server.path)
            try await follower.call(#"{"method":"io.casewatch.Follow","more":true}"#)
            #expect(await service.following.next() == .began)

            async let stopped: Void = server.server.stop()
            #expect(try await idle.isClosed())
            #expect(try await follower.isClosed())
            release.happened(())
            #expect(try await asking.receive() == noSilences)
            #expect(try await asking.isClosed())
            await stopped
        }
    }

    @Test func `does not wait for ever for an answer`() async throws {
        let cancelled = Events<Void>()
        let service = FakeService { _, _ in
            await withTaskCancellationHandler {
                _ = await Events<Void>().next()
            } onCancel: {
                cancelled.happened(())
            }
            throw CancellationError()
        }
        var limits = VarlinkServer.Limits.patient
        limits.stop = .milliseconds(100)
        try await TestServer.run(service, limits: limits) { server in
            let client = try RawClient(server.path)
            try await client.call(silences)
            #expect(await service.asked.next() == .silences)

            await server.server.stop()
            #expect(try await client.isClosed())
            #expect(await cancelled.next() != nil)
        }
    }

    @Test func `twice is the same as once`() async throws {
        try await TestServer.run { server in
            await server.server.stop()
            await server.server.stop()
            #expect(throws: RawClient.Failure(operation: "connect", code: ENOENT)) { try RawClient(server.path) }
        }
    }
}
