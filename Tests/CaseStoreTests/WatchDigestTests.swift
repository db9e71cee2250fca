import Glibc
import Testing

@testable import CaseStore

struct `A digest of events` {
    private func digest(_ events: InotifyEvent...) -> WatchDigest {
        WatchDigest(events, directory: 2, parent: 1, name: "cases", filter: .ending(".yaml"))
    }

    private func event(_ watch: Int32, _ bit: Int32, _ name: String = "") -> InotifyEvent {
        InotifyEvent(watch: watch, mask: UInt32(bit), name: name)
    }

    @Test func `names each file once, in the order of the events`() {
        let digest = digest(
            event(2, IN_CREATE, "b.yaml"), event(2, IN_CREATE, "a.yaml"), event(2, IN_CLOSE_WRITE, "b.yaml"),
            event(2, IN_CREATE, "a.yaml~")
        )

        #expect(digest.names == ["b.yaml", "a.yaml"])
        #expect(!digest.mustVerify)
        #expect(!digest.hasEnded)
    }

    @Test(arguments: [IN_IGNORED, IN_UNMOUNT, IN_DELETE_SELF])
    func `tells that the watch has ended`(bit: Int32) {
        #expect(digest(event(2, bit)).hasEnded)
        #expect(digest(event(2, bit)).mustVerify)
    }

    @Test func `asks to verify a directory that moved, but its watch goes on`() {
        #expect(digest(event(2, IN_MOVE_SELF)).mustVerify)
        #expect(!digest(event(2, IN_MOVE_SELF)).hasEnded)
    }

    @Test(arguments: [IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO])
    func `asks to verify when the parent has news of the name`(bit: Int32) {
        #expect(digest(event(1, bit, "cases")).mustVerify)
        #expect(!digest(event(1, bit, "cases.yaml")).mustVerify)
        #expect(digest(event(1, bit, "cases.yaml")).names.isEmpty)
    }

    @Test(arguments: [IN_MOVE_SELF, IN_DELETE_SELF, IN_IGNORED, IN_UNMOUNT])
    func `asks to verify when something happened to the parent itself`(bit: Int32) {
        #expect(digest(event(1, bit)).mustVerify)
    }

    @Test func `trusts nothing after an overflow`() {
        let digest = digest(event(2, IN_CLOSE_WRITE, "a.yaml"), event(-1, IN_Q_OVERFLOW))

        #expect(digest.hasOverflowed)
        #expect(digest.mustVerify)
    }

    @Test func `tells of new permissions of the directory, not of its files`() {
        #expect(digest(event(2, IN_ATTRIB)).hasNewPermissions)
        #expect(!digest(event(2, IN_ATTRIB, "a.yaml")).hasNewPermissions)
    }

    @Test func `passes over the last events of a watch given up earlier`() {
        let digest = digest(event(7, IN_IGNORED), event(7, IN_CLOSE_WRITE, "a.yaml"))

        #expect(digest == self.digest())
    }
}

struct `The kernel's events` {
    /// One event as the kernel lays it out: watch, mask, cookie, length, and the name padded with zeroes.
    private func bytes(watch: Int32, mask: UInt32, name: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        for word in [UInt32(bitPattern: watch), mask, 0, UInt32(name.count)] {
            withUnsafeBytes(of: word) { bytes += $0 }
        }
        return bytes + name
    }

    @Test func `are taken apart with and without names`() {
        let both =
            bytes(watch: 2, mask: 8, name: Array("a.yaml".utf8) + Array(repeating: 0, count: 10))
            + bytes(watch: -1, mask: 0x4000, name: [])

        #expect(
            both.withUnsafeBytes(InotifyEvent.decode) == [
                InotifyEvent(watch: 2, mask: 8, name: "a.yaml"), InotifyEvent(watch: -1, mask: 0x4000, name: ""),
            ]
        )
    }

    @Test func `may bear a name that is not text`() {
        let event = bytes(watch: 2, mask: 8, name: [0xFF, 0x2E, 0, 0])

        #expect(event.withUnsafeBytes(InotifyEvent.decode).map(\.name) == ["\u{FFFD}."])
    }

    @Test func `are none when nothing was read`() {
        #expect([UInt8]().withUnsafeBytes(InotifyEvent.decode) == [])
    }
}

struct `A refused call` {
    @Test func `names the operation, the object and the cause`() {
        #expect(
            SystemError("inotify_add_watch", "/srv/cases", code: ENOSPC).description
                == "inotify_add_watch '/srv/cases': No space left on device"
        )
    }
}
