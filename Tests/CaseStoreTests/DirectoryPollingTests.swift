import Glibc
import Testing

@testable import CaseStore

struct `A directory that cannot be watched` {
    private let place = WatchedPlace()

    @Test func `is polled on a network file system`() async throws {
        var system = WatchSystem()
        system.isNetworkFileSystem = { _ in true }
        let watching = place.watch(pollInterval: .milliseconds(5), system: system)

        #expect(watching.mode == .polling(.networkFileSystem))
        #expect(await watching.next() == .rescan(.poll))
        #expect(await watching.next() == .rescan(.poll))
        #expect(watching.verify() == nil)
    }

    @Test(arguments: [EMFILE, ENFILE])
    func `is polled while the kernel has no instance left, and watched afterwards`(code: Int32) async throws {
        var refusals = 2
        var system = WatchSystem()
        system.open = { () throws(SystemError) in
            refusals -= 1
            if refusals >= 0 { throw SystemError("inotify_init1", "inotify", code: code) }
            return try InotifyDescriptor()
        }
        let watching = place.watch(pollInterval: .milliseconds(5), system: system)

        #expect(watching.firstMode == .polling(.refused(SystemError("inotify_init1", "inotify", code: code))))
        #expect(await watching.first { $0 != .rescan(.poll) } == .rescan(.restored))
        #expect(watching.mode == .watching)
        #expect(try await watching.names(untilAfter: place) == [])
    }

    @Test func `is polled while the kernel has no watch left`() async throws {
        var system = WatchSystem()
        system.watch = { (_, path, _) throws(SystemError) in
            throw SystemError("inotify_add_watch", path, code: ENOSPC)
        }
        let watching = place.watch(pollInterval: .milliseconds(5), system: system)

        #expect(
            watching.mode == .polling(.refused(SystemError("inotify_add_watch", place.path("cases"), code: ENOSPC)))
        )
        #expect(await watching.next() == .rescan(.poll))
    }

    @Test func `is not looked at while it is missing`() async throws {
        var system = WatchSystem()
        system.isNetworkFileSystem = { _ in true }
        let watching = place.watch(pollInterval: .milliseconds(5), system: system)

        try place.run("mv cases old")
        #expect(await watching.first { $0 != .rescan(.poll) } == .lost)
        try place.run("mv old cases")
        #expect(await watching.next() == .rescan(.returned))
        #expect(watching.mode == .polling(.networkFileSystem))
    }
}
