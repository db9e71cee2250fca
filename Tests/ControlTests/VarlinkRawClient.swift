import Foundation
import Synchronization

/// A client that sends bytes as they are and sees what comes back.
///
/// Its calls block on threads of their own, because the server needs the concurrency pool to answer.
final class RawClient: Sendable {
    struct Failure: Error, Equatable {
        let operation: String
        let code: Int32
    }

    let descriptor: Int32
    private let received = Mutex<[UInt8]>([])

    init(_ path: String) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(operation: "socket", code: errno) }
        // Only so that a test that is wrong ends; no test waits for it.
        var patience = timeval(tv_sec: 240, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))

        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else {
            let code = errno
            Foundation.close(descriptor)
            throw Failure(operation: "connect", code: code)
        }
    }

    deinit {
        close(descriptor)
    }

    /// Sends `text` as it is.
    func send(_ text: String) async throws {
        try await send(Array(text.utf8))
    }

    func send(_ bytes: [UInt8]) async throws {
        try await onAThread { [self] in
            var sent = 0
            while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes {
                    Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard count > 0 else { throw Failure(operation: "send", code: errno) }
                sent += count
            }
        }
    }

    /// Sends `json` as a frame.
    func call(_ json: String) async throws {
        try await send(json + "\0")
    }

    /// Calls, and waits for the next reply.
    func ask(_ json: String) async throws -> String? {
        try await call(json)
        return try await receive()
    }

    /// The next frame without its NUL, or nil when the server has closed the connection.
    func receive() async throws -> String? {
        try await onAThread { [self] in
            while true {
                if let frame = takeFrame() { return frame }
                guard try receiveMore() else { return nil }
            }
        }
    }

    /// Whether the server has closed the connection, and nothing came before that.
    func isClosed() async throws -> Bool {
        try await receive() == nil && received.withLock { $0.isEmpty }
    }

    /// Says that nothing more will be sent.
    func endInput() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    private func takeFrame() -> String? {
        received.withLock { bytes in
            guard let end = bytes.firstIndex(of: 0) else { return nil }
            let frame = String(decoding: bytes[..<end], as: UTF8.self)
            bytes.removeSubrange(...end)
            return frame
        }
    }

    private func receiveMore() throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count > 0 { received.withLock { $0 += buffer[..<count] } }
        // A server that closes with bytes unread resets the connection.
        guard count >= 0 || errno == ECONNRESET else { throw Failure(operation: "recv", code: errno) }
        return count > 0
    }
}

/// Runs `body` on a thread of its own.
func onAThread<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Swift.Result(catching: body)) }
    }
}
