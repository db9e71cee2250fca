import Glibc

/// What one read's worth of events means for a watched directory.
struct WatchDigest: Equatable {
    /// The names that concern the owner, each once, in the order in which they came up.
    private(set) var names: [String] = []
    /// Events are missing, nobody knows which.
    private(set) var hasOverflowed = false
    /// The directory's own permissions changed, so its files may be readable or not from now on.
    private(set) var hasNewPermissions = false
    /// The watch on the directory is gone.
    private(set) var hasEnded = false
    /// The path may lead to another directory than the watched one.
    private(set) var mustVerify = false

    /// Reads `events` of the watch on a directory and of the one on its parent, where it is called `name`.
    ///
    /// Watches that are neither are ones given up earlier; their last events do not count.
    init(
        _ events: [InotifyEvent],
        directory: Int32?,
        parent: Int32?,
        name: String,
        filter: NameFilter
    ) {
        var known: Set<String> = []
        for event in events {
            if event.has(IN_Q_OVERFLOW) {
                hasOverflowed = true
                mustVerify = true
            } else if event.watch == directory {
                if event.has(IN_IGNORED, IN_UNMOUNT, IN_DELETE_SELF) { hasEnded = true }
                if event.has(IN_IGNORED, IN_UNMOUNT, IN_DELETE_SELF, IN_MOVE_SELF) {
                    mustVerify = true
                } else if event.name.isEmpty {
                    hasNewPermissions = true
                } else if filter.accepts(event.name), known.insert(event.name).inserted {
                    names.append(event.name)
                }
            } else if event.watch == parent {
                if event.name.isEmpty || event.name == name { mustVerify = true }
            }
        }
    }
}
