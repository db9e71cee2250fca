internal import Glibc

/// A directory held open, so that everything done in it is done in the same one; closed when nobody holds it any more.
final class OpenDirectory: Sendable {
    let descriptor: CInt

    /// - Throws: the code of the call that was refused.
    init(_ path: String) throws(CallFault) {
        descriptor = try retrying { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }

    deinit {
        close(descriptor)
    }

    /// What stands under a name, a link not followed.
    func status(of name: String) throws(CallFault) -> stat {
        var status = stat()
        _ = try retrying { fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }
        return status
    }

    /// The directory's own group and owner.
    func status() throws(CallFault) -> stat {
        var status = stat()
        _ = try retrying { fstat(descriptor, &status) }
        return status
    }
}
