import Dispatch
import Glibc

/// An inotify instance on a Dispatch queue; it belongs to that queue as well.
final class InotifySource {
    private let descriptor: Int32
    private let source: any DispatchSourceRead

    /// Calls `onEvents` on `queue` with what each read gave.
    ///
    /// One read a turn: what is left makes the source fire again, and others on the queue come between.
    init(
        _ inotify: consuming InotifyDescriptor,
        queue: DispatchQueue,
        onEvents: @escaping ([InotifyEvent]) -> Void
    ) {
        let descriptor = inotify.release()
        self.descriptor = descriptor
        source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { onEvents(Self.read(descriptor)) }
        // Not before: until then Dispatch may still ask the kernel about the descriptor.
        source.setCancelHandler { close(descriptor) }
        source.activate()
    }

    deinit { source.cancel() }

    /// Watches `path`, a directory, for the events of `mask` beside those watched already.
    ///
    /// One directory has one watch: to ask again gives the same number.
    func add(_ path: String, _ mask: Int32) throws(SystemError) -> Int32 {
        let watch = inotify_add_watch(descriptor, path, UInt32(mask | IN_ONLYDIR | IN_MASK_ADD))
        if watch < 0 { throw SystemError("inotify_add_watch", path, code: errno) }
        return watch
    }

    /// Ends a watch; one that the kernel has ended already is no fault.
    func remove(_ watch: Int32) {
        inotify_rm_watch(descriptor, watch)
    }

    private static func read(_ descriptor: Int32) -> [InotifyEvent] {
        withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 8) { buffer in
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            return InotifyEvent.decode(UnsafeRawBufferPointer(rebasing: buffer.prefix(max(count, 0))))
        }
    }
}
