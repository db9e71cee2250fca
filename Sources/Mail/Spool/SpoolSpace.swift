import Glibc

/// How much more the file system of the spool holds for this user.
package struct SpoolSpace: Sendable, Equatable {
    package let freeBytes: UInt64
    /// Nil on a file system that does not count them.
    package let freeInodes: UInt64?

    init(blocks: UInt64, blockSize: UInt64, files: UInt64, freeFiles: UInt64) {
        freeBytes = blocks.multipliedReportingOverflow(by: blockSize).partialValue
        freeInodes = files == 0 ? nil : freeFiles
    }
}

extension Spool {
    /// The space that is left for letters.
    package func space() throws(SpoolError) -> SpoolSpace {
        var status = statvfs()
        do {
            _ = try retrying { fstatvfs(directories[.queue], &status) }
        } catch {
            throw SpoolError(.measure, .queue, error)
        }
        return SpoolSpace(
            blocks: UInt64(status.f_bavail), blockSize: UInt64(status.f_frsize), files: UInt64(status.f_files),
            freeFiles: UInt64(status.f_favail))
    }
}
