import Glibc

/// The socket that clients connect to: made at a path of ours, or handed over by the service manager.
struct ListeningSocket: Sendable {
    /// Owned by the caller.
    let descriptor: CInt
    /// What to remove when the server stops; nil for a socket whose path belongs to the service manager.
    let file: SocketFile?

    /// Makes a socket at `path` with the permissions `mode`.
    ///
    /// A socket that nobody listens at is replaced; anything else at that path is left alone.
    static func bound(to path: SocketPath, mode: mode_t) throws(SocketError) -> ListeningSocket {
        try SocketFile.makeWay(at: path)
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .failed("socket", path) }

        do throws(SocketError) {
            // The mode that bind gives the file is the descriptor's, so it is never open to more than it should be.
            guard fchmod(descriptor, 0o600) == 0 else { throw .failed("fchmod", path) }
            guard path.withAddress({ bind(descriptor, $0, $1) }) == 0 else { throw .failed("bind", path) }
            guard chmod(path.text, mode) == 0 else { throw .failed("chmod", path) }
            return ListeningSocket(descriptor: descriptor, file: try SocketFile(at: path))
        } catch {
            close(descriptor)
            throw error
        }
    }

    /// Takes a socket that already listens.
    static func inherited(_ descriptor: CInt) throws(SocketError) -> ListeningSocket {
        guard option(SO_DOMAIN, of: descriptor) == AF_UNIX,
            option(SO_TYPE, of: descriptor) == CInt(SOCK_STREAM.rawValue),
            option(SO_ACCEPTCONN, of: descriptor) == 1
        else { throw .notListening(descriptor: descriptor) }
        return ListeningSocket(descriptor: descriptor, file: nil)
    }

    private static func option(_ name: CInt, of descriptor: CInt) -> CInt? {
        var value: CInt = 0
        var length = socklen_t(MemoryLayout<CInt>.size)
        return getsockopt(descriptor, SOL_SOCKET, name, &value, &length) == 0 ? value : nil
    }
}
