/// Who is at the other end of a connection, as the kernel noted it when the connection was made.
package struct Peer: Sendable, Equatable {
    /// Effective user.
    package let uid: UInt32
    /// Effective primary group.
    package let gid: UInt32
    /// Supplementary groups.
    package let groups: [UInt32]
    /// For the record only: a process can end and its number be given to another.
    package let pid: Int32

    package init(uid: UInt32, gid: UInt32, groups: [UInt32] = [], pid: Int32) {
        self.uid = uid
        self.gid = gid
        self.groups = groups
        self.pid = pid
    }
}
