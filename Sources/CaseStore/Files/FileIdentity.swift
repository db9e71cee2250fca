/// What tells one state of a file from another without reading it, and the digest of what was read in that state.
package struct FileIdentity: Sendable, Hashable {
    package var stamp: FileStamp
    /// SHA-256 in hexadecimal digits.
    package var digest: String

    package init(stamp: FileStamp, digest: String) {
        self.stamp = stamp
        self.digest = digest
    }
}

/// Inode, size and time of modification of a file.
package struct FileStamp: Sendable, Hashable {
    package var inode: UInt64
    /// In bytes.
    package var size: Int64
    /// Seconds since 1970, and the nanoseconds beyond them.
    package var seconds: Int64
    package var nanoseconds: Int64

    package init(inode: UInt64, size: Int64, seconds: Int64, nanoseconds: Int64) {
        self.inode = inode
        self.size = size
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }
}
