import CLinux
import Glibc
import Testing

struct `The peer of a UNIX socket` {
    private func withSocketPair(_ body: (Int32) throws -> Void) throws {
        var ends: [Int32] = [-1, -1]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
        defer { ends.forEach { close($0) } }
        try body(ends[0])
    }

    @Test func `is known by process, user and group`() throws {
        try withSocketPair { socket in
            var peer = clinux_peer()

            #expect(clinux_peer_credentials(socket, &peer) == 0)
            #expect(peer.pid == getpid())
            #expect(peer.uid == geteuid())
            #expect(peer.gid == getegid())
        }
    }

    @Test func `is known by all its groups`() throws {
        try withSocketPair { socket in
            var own = [gid_t](repeating: 0, count: Int(getgroups(0, nil)))
            let count = getgroups(Int32(own.count), &own)
            var groups = [gid_t](repeating: 0, count: own.count + 1)

            #expect(clinux_peer_groups(socket, &groups, groups.count) == count)
            #expect(groups.prefix(Int(count)) == own.prefix(Int(count)))
        }
    }

    @Test(.enabled(if: getgroups(0, nil) > 0))
    func `has more groups than there is room for`() throws {
        try withSocketPair { socket in
            #expect(clinux_peer_groups(socket, nil, 0) == -ERANGE)
        }
    }

    @Test func `is nobody on a socket of another family`() throws {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var peer = clinux_peer()

        #expect(clinux_peer_credentials(socket, &peer) == -ENODATA)
    }

    @Test func `is nobody behind what is no socket`() throws {
        let file = open("/dev/null", O_RDONLY | O_CLOEXEC)
        defer { close(file) }
        var peer = clinux_peer()
        var groups = [gid_t](repeating: 0, count: 8)

        #expect(clinux_peer_credentials(file, &peer) == -ENOTSOCK)
        #expect(clinux_peer_groups(file, &groups, groups.count) == -ENOTSOCK)
    }
}

struct `A file system` {
    @Test(arguments: ["/proc", "/dev/shm"])
    func `that only this kernel changes is no network file system`(path: String) {
        #expect(clinux_is_network_file_system(path) == 0)
    }

    @Test func `that is not there cannot be asked about`() {
        #expect(clinux_is_network_file_system("/nonexistent/cases") == -ENOENT)
    }
}

struct `A descriptor for clock steps` {
    @Test func `has no news while nobody sets the clock`() {
        let descriptor = clinux_clock_steps_open()
        defer { close(descriptor) }

        #expect(descriptor >= 0)
        #expect(clinux_clock_steps_take(descriptor) == 0)
    }

    @Test func `closed meanwhile is an error and no step`() {
        #expect(clinux_clock_steps_take(-1) == -EBADF)
    }
}
