import Glibc

/// The file that stands for a socket of ours in the file system.
struct SocketFile: Sendable, Equatable {
    private let path: SocketPath
    private let device: dev_t
    private let inode: ino_t

    /// The socket that is at `path` now.
    init(at path: SocketPath) throws(SocketError) {
        guard let status = try Self.status(of: path) else {
            throw .system(operation: "lstat", object: path.text, code: ENOENT)
        }
        self.path = path
        device = status.st_dev
        inode = status.st_ino
    }

    /// Removes the file if it is still the same one, and not one that another daemon has put there since.
    func remove() {
        guard let present = try? SocketFile(at: path), present == self else { return }
        unlink(path.text)
    }

    /// Removes a socket at `path` that nobody listens at any more.
    ///
    /// Throws where anything else is there, and leaves it alone.
    static func makeWay(at path: SocketPath) throws(SocketError) {
        guard try isInTheWay(at: path) else { return }
        guard unlink(path.text) == 0 || errno == ENOENT else { throw .failed("unlink", path) }
    }

    /// Whether there is a socket at `path` that nobody listens at any more; throws where anything else is there.
    static func isInTheWay(at path: SocketPath) throws(SocketError) -> Bool {
        guard let status = try status(of: path) else { return false }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path.text) }
        guard try isStale(path) else { throw .inUse(path: path.text) }
        return true
    }

    private static func status(of path: SocketPath) throws(SocketError) -> stat? {
        var status = stat()
        if lstat(path.text, &status) == 0 { return status }
        guard errno == ENOENT else { throw .failed("lstat", path) }
        return nil
    }

    private static func isStale(_ path: SocketPath) throws(SocketError) -> Bool {
        // Without waiting: a daemon whose queue of connections is full is slow, and not gone.
        let type = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let probe = socket(AF_UNIX, type, 0)
        guard probe >= 0 else { throw .failed("socket", path) }
        defer { close(probe) }

        if path.withAddress({ connect(probe, $0, $1) }) == 0 { return false }
        switch errno {
        case ECONNREFUSED, ENOENT: return true
        case EAGAIN: return false
        default: throw .failed("connect", path)
        }
    }
}

extension SocketError {
    /// The system call that failed just now, by `errno`.
    static func failed(_ operation: String, _ path: SocketPath) -> SocketError {
        .system(operation: operation, object: path.text, code: errno)
    }
}
