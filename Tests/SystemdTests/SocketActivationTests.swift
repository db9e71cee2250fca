import Foundation
import Glibc
import Testing

@testable import Systemd

/// Each test that needs variables of the environment runs in a process of its own.
struct `Socket activation` {
    @Test func `passes nothing when no socket unit started the program`() async {
        await #expect(processExitsWith: .success) {
            unsetenv("LISTEN_PID")
            unsetenv("LISTEN_FDS")

            let passed = try SocketActivation.listeners()
            #expect(passed == [])
        }
    }

    @Test func `passes nothing meant for another process, and clears the environment`() async {
        await #expect(processExitsWith: .success) {
            setenv("LISTEN_PID", "1", 1)
            setenv("LISTEN_FDS", "1", 1)

            let passed = try SocketActivation.listeners()
            #expect(passed == [])
            #expect(getenv("LISTEN_FDS") == nil)
            #expect(getenv("LISTEN_PID") == nil)
        }
    }

    @Test func `refuses variables that make no sense`() async {
        await #expect(processExitsWith: .success) {
            setenv("LISTEN_PID", String(getpid()), 1)
            setenv("LISTEN_FDS", "several", 1)

            #expect(throws: SystemError("sd_listen_fds", "LISTEN_FDS", code: EINVAL)) {
                try SocketActivation.listeners()
            }
        }
    }
}

struct `Passed descriptors` {
    private func withSocket(_ type: __socket_type, listening: Bool, _ body: (Int32) throws -> Void) throws {
        let directory = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
        let descriptor = socket(AF_UNIX, Int32(type.rawValue | SOCK_CLOEXEC.rawValue), 0)
        defer {
            close(descriptor)
            try? FileManager.default.removeItem(at: directory)
        }
        try #require(bindUnixSocket(descriptor, to: directory.appending(component: "control.sock").path) == 0)
        if listening { try #require(listen(descriptor, 1) == 0) }
        try body(descriptor)
    }

    @Test func `are taken when they are listening UNIX stream sockets`() throws {
        try withSocket(SOCK_STREAM, listening: true) { descriptor in
            let passed = try SocketActivation.listeners(passed: 1, first: descriptor)

            #expect(passed == [descriptor])
        }
    }

    @Test func `are refused when they do not listen`() throws {
        try withSocket(SOCK_STREAM, listening: false) { descriptor in
            #expect(throws: SystemError("sd_is_socket_unix", "descriptor \(descriptor)", code: ENOTSOCK)) {
                try SocketActivation.listeners(passed: 1, first: descriptor)
            }
        }
    }

    @Test func `are refused when they are datagram sockets`() throws {
        try withSocket(SOCK_DGRAM, listening: false) { descriptor in
            #expect(throws: SystemError.self) { try SocketActivation.listeners(passed: 1, first: descriptor) }
        }
    }

    @Test func `are refused when they are not open`() {
        #expect(throws: SystemError("sd_is_socket_unix", "descriptor 100000", code: EBADF)) {
            try SocketActivation.listeners(passed: 1, first: 100_000)
        }
    }
}

struct `A system error` {
    @Test func `names the operation, the object and the cause`() {
        #expect(SystemError("bind", "/run/x", code: EACCES).description == "bind '/run/x': Permission denied")
    }

    @Test func `reads libsystemd's negative numbers as the same error`() {
        #expect(SystemError("bind", "/run/x", code: -EACCES) == SystemError("bind", "/run/x", code: EACCES))
    }
}
