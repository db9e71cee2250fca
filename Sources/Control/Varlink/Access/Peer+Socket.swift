import CLinux
import Glibc

extension Peer {
    /// The peer of the connected Unix socket `descriptor`.
    ///
    /// Throws the error of `SO_PEERCRED`.
    init(of descriptor: CInt) throws(SocketError) {
        var credentials = casewatch_peer()
        let result = casewatch_peer_credentials(descriptor, &credentials)

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
        var count = count
        while true {
            let room = count
            var groups = [UInt32](repeating: 0, count: room)
            let result = casewatch_peer_groups(descriptor, &groups, &count)
            if result == 0 { return Array(groups.prefix(count)) }
            guard result == -ERANGE, count > room else { return [] }
        }
    }
}
