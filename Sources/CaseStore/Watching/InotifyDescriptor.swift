import Glibc

/// An open inotify instance that belongs to exactly one owner.
struct InotifyDescriptor: ~Copyable {
    private let raw: Int32

    init() throws(SystemError) {
        let descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        if descriptor < 0 { throw SystemError("inotify_init1", "inotify", code: errno) }
        raw = descriptor
    }

    /// Gives the descriptor away; the taker closes it.
    consuming func release() -> Int32 {
        let descriptor = raw
        discard self
        return descriptor
    }

    deinit { close(raw) }
}
