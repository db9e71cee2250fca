import Glibc
import Synchronization

/// A file beside the ledger that holds nothing but room: given up when the disk is full, so that what is due can still be decided.
final class Reserve: Sendable {
    /// In bytes: room for some hundred letters.
    static let size = 1 << 20

    private let path: String
    private let isHeld: Mutex<Bool>

    /// Takes the room where it can be had.
    init(path: String) {
        self.path = path
        isHeld = Mutex(Self.take(path))
    }

    var isSpent: Bool { isHeld.withLock { !$0 } }

    /// Gives the room to whoever needs it; false where it was given already.
    func release() -> Bool {
        isHeld.withLock { isHeld in
            guard isHeld else { return false }
            isHeld = false
            return unlink(path) == 0
        }
    }

    /// Takes the room again; false while the disk has none.
    func replenish() -> Bool {
        isHeld.withLock { isHeld in
            isHeld = isHeld || Self.take(path)
            return isHeld
        }
    }

    private static func take(_ path: String) -> Bool {
        let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        // An open descriptor would keep the room from being freed.
        guard posix_fallocate(descriptor, 0, off_t(size)) == 0 else {
            unlink(path)
            return false
        }
        return true
    }
}
