import CLinux
import Glibc

extension Peer {
    /// The peer of the connected Unix socket `descriptor`.
    ///
    /// Throws the error of `SO_PEERCRED`.
    init(of descriptor: CInt) throws(SocketError) {
        var credentials = clinux_peer()
        let result = clinux_peer_credentials(descriptor, &credentials)

        guard result == 0 else { throw .system(operation: "SO_PEERCRED", object: "connection", code: -result) }
        uid = credentials.uid
        gid = credentials.gid
        pid = credentials.pid
        groups = Self.supplementaryGroups(of: descriptor)
    }

    /// The peer's supplementary groups, asked for with room for `count` of them, and with more where that is too little.
    ///
    /// Groups only ever give rights, so where the kernel does not tell them the peer has none.
    static func supplementaryGroups(of descriptor: CInt, count: Int = 64) -> [UInt32] {
        var room = count
        while room <= largest {
            var groups = [UInt32](repeating: 0, count: room)
            let found = clinux_peer_groups(descriptor, &groups, room)
            if found >= 0 { return Array(groups.prefix(Int(found))) }
            guard found == -ERANGE else { return [] }
            room *= 2
        }
        return []
    }

    /// The kernel's own limit on the groups of a process.
    private static let largest = 65_536
}
