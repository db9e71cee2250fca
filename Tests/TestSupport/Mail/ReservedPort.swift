import Foundation

/// A port of the loopback interface that nobody else is given while this lives, and on which nobody listens yet.
package final class ReservedPort {
    package let number: Int
    /// Bound and never listening: the kernel then lets only who asks for this very port, and may share it, have it.
    private let holder: Int32

    package init() throws {
        holder = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var mayShare: Int32 = 1
        setsockopt(holder, SOL_SOCKET, SO_REUSEADDR, &mayShare, socklen_t(MemoryLayout<Int32>.size))
        var address = Self.loopback(port: 0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { [holder] pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(holder, $0, size) == 0 && getsockname(holder, $0, &size) == 0
            }
        }
        number = Int(UInt16(bigEndian: address.sin_port))
        guard isBound else { throw Running.Problem(description: "bind: \(String(cString: strerror(errno)))") }
    }

    deinit {
        close(holder)
    }

    /// Whether somebody listens there.
    package var isAnswered: Bool {
        let caller = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(caller) }
        var address = Self.loopback(port: UInt16(number))
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(caller, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    private static func loopback(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}
