import Glibc
import Synchronization

/// An open file or directory that is closed when nobody holds it any more.
final class Descriptor: Sendable {
    let number: Int32
    private let isLocked = Atomic(false)

    init(_ number: Int32) {
        self.number = number
    }

    deinit {
        // Closing is not enough: a program that is just being started holds a copy, and the lock with it, until it runs.
        if isLocked.load(ordering: .relaxed) { flock(number, LOCK_UN) }
        Glibc.close(number)
    }

    /// Keeps others out until this is closed, without waiting for them; one who is there already is `EWOULDBLOCK`.
    func lock() throws(FileFault) {
        _ = try retrying { flock(number, LOCK_EX | LOCK_NB) }
        isLocked.store(true, ordering: .relaxed)
    }

    /// Which file the descriptor stands for.
    func identity() throws(FileFault) -> FileIdentity {
        var status = stat()
        _ = try retrying { fstat(number, &status) }
        return FileIdentity(status)
    }
}

/// What makes two names the same file: the device and the inode.
struct FileIdentity: Equatable {
    private let device: dev_t
    private let inode: ino_t
    let isRegular: Bool
    let isDirectory: Bool
    let size: Int

    init(_ status: stat) {
        device = status.st_dev
        inode = status.st_ino
        isRegular = status.st_mode & S_IFMT == S_IFREG
        isDirectory = status.st_mode & S_IFMT == S_IFDIR
        size = Int(status.st_size)
    }

    /// The file of that name in a folder, links not followed; nil where there is none.
    init?(_ name: FileName, in folder: Int32) throws(FileFault) {
        var status = stat()
        do {
            _ = try retrying { fstatat(folder, name.cString, &status, AT_SYMLINK_NOFOLLOW) }
        } catch {
            guard error.code == ENOENT else { throw error }
            return nil
        }
        self.init(status)
    }

    func isSameFile(as other: FileIdentity) -> Bool {
        device == other.device && inode == other.inode
    }
}
