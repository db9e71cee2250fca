import Glibc
import Synchronization

/// A file held locked for as long as the value lives; a second holder is refused, in this process too.
final class LockFile: Sendable {
    private let descriptor: Mutex<Int32?>

    /// Nil where another holds it.
    init?(path: String) throws(SystemError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .last }
        // The lock belongs to the open file, so the kernel frees it however the process ends.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let error = SystemError.last
            close(descriptor)
            if error.code == EWOULDBLOCK { return nil }
            throw error
        }
        self.descriptor = Mutex(descriptor)
    }

    /// Lets the next one have it; the file stays, since removing it would let two hold different files of one name.
    func release() {
        descriptor.withLock { held in
            if let descriptor = held {
                // A program that is just being started holds a copy of the descriptor, and the lock with it, until it runs.
                flock(descriptor, LOCK_UN)
                close(descriptor)
            }
            held = nil
        }
    }

    deinit {
        release()
    }
}
