import Foundation
import Glibc
import Testing

@testable import Systemd

/// Each test that needs variables of the environment runs in a process of its own.
struct `A notifier` {
    @Test func `says that the daemon is ready, and what it does`() async {
        await #expect(processExitsWith: .success) {
            let manager = try NotifySocket()

            #expect(Notifier().ready(status: "Watching 214 cases") == .sent)
            #expect(manager.received() == "READY=1\nSTATUS=Watching 214 cases")
        }
    }

    @Test func `says that a reload began, with the monotonic time`() async {
        await #expect(processExitsWith: .success) {
            let manager = try NotifySocket()
            var before = timespec()
            clock_gettime(CLOCK_MONOTONIC, &before)

            #expect(Notifier().reloading() == .sent)

            let lines = manager.received().split(separator: "\n")
            #expect(lines.first == "RELOADING=1")
            let time = try #require(lines.last.flatMap { Int64($0.trimmingPrefix("MONOTONIC_USEC=")) })
            #expect(time >= Int64(before.tv_sec) * 1_000_000)
        }
    }

    @Test func `says that the daemon stops, that it lives, and one line of status`() async {
        await #expect(processExitsWith: .success) {
            let manager = try NotifySocket()

            #expect(Notifier().stopping() == .sent)
            #expect(manager.received() == "STOPPING=1")
            #expect(Notifier().watchdog() == .sent)
            #expect(manager.received() == "WATCHDOG=1")
            #expect(Notifier().status("a\nSTOPPING=1") == .sent)
            #expect(manager.received() == "STATUS=a\u{FFFD}STOPPING=1")
        }
    }

    @Test func `does nothing when nobody listens`() async {
        await #expect(processExitsWith: .success) {
            unsetenv("NOTIFY_SOCKET")

            #expect(Notifier().ready(status: "") == .nobodyListens)
            #expect(Notifier().watchdog() == .nobodyListens)
        }
    }

    @Test func `tells why a notification failed`() {
        let notifier = Notifier(send: { _ in -ECONNREFUSED })

        #expect(notifier.stopping() == .failed(SystemError("sd_notify", "NOTIFY_SOCKET", code: ECONNREFUSED)))
    }

    @Test func `knows the watchdog's interval`() async {
        await #expect(processExitsWith: .success) {
            setenv("WATCHDOG_USEC", "90000000", 1)
            setenv("WATCHDOG_PID", String(getpid()), 1)

            #expect(Notifier().watchdogInterval == .seconds(90))
        }
    }

    @Test func `has no interval without a watchdog, or with one for another process`() async {
        await #expect(processExitsWith: .success) {
            unsetenv("WATCHDOG_USEC")
            #expect(Notifier().watchdogInterval == nil)

            setenv("WATCHDOG_USEC", "nonsense", 1)
            #expect(Notifier().watchdogInterval == nil)

            setenv("WATCHDOG_USEC", "90000000", 1)
            setenv("WATCHDOG_PID", "1", 1)
            #expect(Notifier().watchdogInterval == nil)
        }
    }
}

/// A service manager's notification socket in a directory of its own, named in the environment.
private final class NotifySocket {
    private let descriptor: Int32
    private let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
        let path = directory.appending(component: "notify").path
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        try #require(bindUnixSocket(descriptor, to: path) == 0)
        setenv("NOTIFY_SOCKET", path, 1)
    }

    func received() -> String {
        var bytes = [UInt8](repeating: 0, count: 8_192)
        let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
        return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
    }

    deinit {
        close(descriptor)
        try? FileManager.default.removeItem(at: directory)
    }
}

/// Binds a UNIX socket; answers what `bind` answers.
func bindUnixSocket(_ descriptor: Int32, to path: String) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    return withUnsafePointer(to: address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
    }
}
