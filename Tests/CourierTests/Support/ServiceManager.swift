import Foundation
import Glibc
import TestSupport
import Testing

/// The end of the socket on which a service tells how it is.
final class ServiceManager {
    let path: String
    private let descriptor: Int32
    private var heard: [String] = []

    init(in place: TemporaryDirectory) throws {
        path = place.path + "/notify"
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        try #require(descriptor >= 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let isBound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        try #require(isBound)
        // Only a broken program lets this pass.
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    var environment: [String: String] { ["NOTIFY_SOCKET": path] }

    /// Waits until the service says something with this text in it.
    func wait(for text: String) throws {
        while true {
            var buffer = [UInt8](repeating: 0, count: 4_096)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            try #require(count > 0, "never heard '\(text)' in \(heard)")
            let message = String(decoding: buffer.prefix(count), as: UTF8.self)
            heard.append(message)
            if message.contains(text) { return }
        }
    }
}
