package import Dispatch
import Glibc

/// Watches one directory by name and hints at what to look at.
///
/// It belongs to its queue: everything is called there, and there it calls back, but never from within a call.
package final class DirectoryWatcher {
    private let path: String
    /// The directory in which the path's last name stands, and that name.
    private let parent: (path: String, name: String)?
    private let filter: NameFilter
    private let queue: DispatchQueue
    private let pollInterval: Duration
    private let system: WatchSystem
    private let onHint: @Sendable (Hint) -> Void

    private var inotify: InotifySource?
    private var watch: Int32?
    private var parentWatch: Int32?
    private var identity: DirectoryIdentity?
    private var pollTimer: (any DispatchSourceTimer)?

    /// How changes are noticed at the moment; it does not change without a hint, or an answer of `verify`.
    package private(set) var mode = Mode.polling(.missing) {
        didSet { setPollTimer() }
    }

    /// Begins to watch `path` on `queue`; what is there already is for the caller to look at afterwards.
    ///
    /// Where the kernel cannot watch, `mode` says so and `onHint` asks for a look every `pollInterval`.
    package convenience init(
        path: String,
        filter: NameFilter,
        queue: DispatchQueue,
        pollInterval: Duration,
        onHint: @escaping @Sendable (Hint) -> Void
    ) {
        self.init(
            path: path,
            filter: filter,
            queue: queue,
            pollInterval: pollInterval,
            system: WatchSystem(),
            onHint: onHint
        )
    }

    init(
        path: String,
        filter: NameFilter,
        queue: DispatchQueue,
        pollInterval: Duration,
        system: WatchSystem,
        onHint: @escaping @Sendable (Hint) -> Void
    ) {
        dispatchPrecondition(condition: .onQueue(queue))
        self.path = path
        self.parent = Self.parent(of: path)
        self.filter = filter
        self.queue = queue
        self.pollInterval = pollInterval
        self.system = system
        self.onHint = onHint
        reconcile()
    }

    deinit { pollTimer?.cancel() }

    /// Compares the watched directory with the one that has the path now, and watches that one from here on.
    ///
    /// To be called at each slow rescan: a mount over the directory makes no event. Answers what changed, if anything;
    /// the caller looks at the directory then, and no hint repeats it.
    @discardableResult
    package func verify() -> Hint? {
        dispatchPrecondition(condition: .onQueue(queue))
        return reconcile()
    }

    private func receive(_ events: [InotifyEvent]) {
        let digest = WatchDigest(
            events,
            directory: watch,
            parent: parentWatch,
            name: parent?.name ?? "",
            filter: filter
        )
        if digest.hasEnded { watch = nil }
        if digest.mustVerify, let hint = reconcile() {
            onHint(hint)
        } else if digest.hasOverflowed {
            onHint(.rescan(.overflow))
        } else if digest.hasNewPermissions {
            onHint(.rescan(.permissionsChanged))
        } else if !digest.names.isEmpty {
            onHint(.changed(names: digest.names))
        }
    }
}

// MARK: - One watch at a time, on what the path leads to

extension DirectoryWatcher {
    /// Brings watch and mode in line with what the path leads to; answers what that means for the owner.
    @discardableResult
    private func reconcile() -> Hint? {
        let known = identity
        let before = mode
        let inotify = Result { () throws(SystemError) in try openInotify() }
        watchParent(with: inotify)
        // Looked at before it is watched: should it be replaced in between, the next look sees the difference.
        identity = system.identify(path)
        if identity == known, watch != nil { return nil }

        unwatch()
        guard let identity else {
            mode = .polling(.missing)
            return known == nil ? nil : .lost
        }
        mode = watchDirectory(with: inotify)
        guard let known else { return .rescan(.returned) }
        if identity.device != known.device { return .rescan(.mountChanged) }
        if identity.inode != known.inode { return .rescan(.replaced) }
        // The same numbers: a directory deleted and made again often gets them, but its watch has ended.
        if before == .watching { return .rescan(.replaced) }
        return mode == .watching ? .rescan(.restored) : nil
    }

    private func watchDirectory(with inotify: Result<InotifySource, SystemError>) -> Mode {
        if system.isNetworkFileSystem(path) { return .polling(.networkFileSystem) }
        do throws(SystemError) {
            watch = try system.watch(inotify.get(), path, Self.directoryEvents)
            return .watching
        } catch {
            return .polling(.refused(error))
        }
    }

    /// Watches the parent for what becomes of the name.
    ///
    /// A parent that may not be read cannot be watched; then `verify` is what sees a replacement.
    private func watchParent(with inotify: Result<InotifySource, SystemError>) {
        guard let parent, let inotify = try? inotify.get() else { return }
        let found = try? system.watch(inotify, parent.path, Self.parentEvents)
        if let parentWatch, parentWatch != found { inotify.remove(parentWatch) }
        parentWatch = found
    }

    private func unwatch() {
        if let watch { inotify?.remove(watch) }
        watch = nil
    }

    private func openInotify() throws(SystemError) -> InotifySource {
        if let inotify { return inotify }
        let opened = InotifySource(try system.open(), queue: queue) { [weak self] in self?.receive($0) }
        inotify = opened
        return opened
    }

    /// A hard link makes `IN_CREATE` alone; a file made readable, `IN_ATTRIB` alone.
    private static let directoryEvents =
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF

    private static let parentEvents =
        IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_MOVE_SELF | IN_DELETE_SELF

    /// Splits a path before its last name; `nil` for one that ends in no name of its own, as `/` and `..` do.
    private static func parent(of path: String) -> (path: String, name: String)? {
        let names = path.split(separator: "/")
        guard let last = names.last, last != ".", last != ".." else { return nil }
        let root = path.hasPrefix("/") ? "/" : "./"
        return (root + names.dropLast().joined(separator: "/"), String(last))
    }
}

// MARK: - Where the kernel does not tell

extension DirectoryWatcher {
    private func setPollTimer() {
        guard mode != .watching else {
            pollTimer?.cancel()
            pollTimer = nil
            return
        }
        guard pollTimer == nil else { return }
        let interval = DispatchTimeInterval.nanoseconds(Int(pollInterval / .nanoseconds(1)))
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: .now() + interval, repeating: interval)
        timer.setEventHandler { [weak self] in self?.poll() }
        timer.activate()
        pollTimer = timer
    }

    private func poll() {
        if let hint = reconcile() {
            onHint(hint)
        } else if identity != nil {
            onHint(.rescan(.poll))
        }
    }
}
