import Glibc

/// Why the control socket cannot be set up.
package enum SocketError: Error, Sendable, Equatable {
    case emptyPath
    case pathTooLong(path: String, limit: Int)
    /// Something that is no socket has the path, and is left alone.
    case notASocket(path: String)
    /// Another process is listening there.
    case inUse(path: String)
    /// The descriptor handed over is no listening Unix stream socket.
    case notListening(descriptor: Int32)
    case system(operation: String, object: String, code: Int32)
}

extension SocketError: CustomStringConvertible {
    /// Which path or descriptor it is, what is wrong and what to do.
    package var description: String {
        switch self {
        case .emptyPath:
            "the control socket has no path; name one as 'socket' under 'paths'"
        case .pathTooLong(let path, let limit):
            "'\(path)': too long for a socket, \(path.utf8.count) bytes where \(limit) fit; choose a shorter path"
        case .notASocket(let path):
            "'\(path)': not a socket; move it away or choose another path for the control socket"
        case .inUse(let path):
            "'\(path)': another process is listening there; stop it or choose another path"
        case .notListening(let descriptor):
            "descriptor \(descriptor): not a listening Unix stream socket; check the socket unit"
        case .system(let operation, let object, let code):
            "\(operation) '\(object)': \(String(cString: strerror(code)))"
        }
    }
}
