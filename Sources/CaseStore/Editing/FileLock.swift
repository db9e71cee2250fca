internal import Glibc

/// Keeps other recorders out of a case file for as long as somebody holds it; whoever writes with other programs is
/// not kept out, and is noticed by what the file then holds.
final class FileLock: Sendable {
    private let descriptor: CInt

    /// A lock is held on a file, and whoever waited for it may find that another file has taken its place.
    private static let mostWaits = 1_000

    /// Waits for the file to be free.
    init(_ path: String) throws(WritingProblem) {
        for _ in 0..<Self.mostWaits {
            let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
            guard descriptor >= 0 else { throw WritingProblem(opening: .last) }
            if Self.isHeld(descriptor, at: path) {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
        throw .changed
    }

    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Takes the lock, where the file system has locks; false where the file is no longer the one of that name.
    private static func isHeld(_ descriptor: CInt, at path: String) -> Bool {
        while flock(descriptor, LOCK_EX) == -1, errno == EINTR {}
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return true }
        return FileStamp(path: path).map { $0.inode == UInt64(status.st_ino) } ?? true
    }
}
