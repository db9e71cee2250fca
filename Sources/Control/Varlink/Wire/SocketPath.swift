import Glibc

/// A path that fits into a socket address, whole and without surprises.
struct SocketPath: Sendable, Equatable {
    /// The longest path in bytes: `sun_path` less the NUL that ends it.
    static let limit = 107

    let text: String

    init(_ text: String) throws(SocketError) {
        // A NUL at the start would name an abstract socket, and a later one would cut the path short.
        guard !text.isEmpty, !text.utf8.contains(0) else { throw .emptyPath }
        guard text.utf8.count <= Self.limit else { throw .pathTooLong(path: text, limit: Self.limit) }
        self.text = text
    }

    /// Calls `body` with the path as a socket address.
    func withAddress<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: text.utf8) }
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
