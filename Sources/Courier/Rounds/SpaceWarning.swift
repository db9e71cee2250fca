package import Mail

/// Why somebody should make room on the file system of the spool, before it is full.
package struct SpaceWarning: Equatable {
    package let text: String

    /// Nil while there is room enough.
    package init?(freeBytes: UInt64, freeInodes: UInt64?) {
        if freeBytes < Self.fewestBytes {
            text = "less than 64 MiB are free where the spool is; make room"
        } else if let freeInodes, freeInodes < Self.fewestInodes {
            text = "fewer than 1000 inodes are free where the spool is; remove files"
        } else {
            return nil
        }
    }

    package init?(_ space: SpoolSpace) {
        self.init(freeBytes: space.freeBytes, freeInodes: space.freeInodes)
    }

    private static let fewestBytes: UInt64 = 64 << 20
    private static let fewestInodes: UInt64 = 1_000
}
