extension DirectoryWatcher {
    /// Where the owner should look; what is true only the directory says.
    package enum Hint: Equatable, Sendable {
        /// Something happened to these names; they may be gone, new, changed or just as before.
        case changed(names: [String])
        /// Anything may have happened.
        case rescan(RescanReason)
        /// There is no directory at the path any more. What was known of it stays true until it returns.
        case lost
    }

    /// Why a watcher cannot say which names to look at.
    package enum RescanReason: Equatable, Sendable {
        /// More happened at once than the kernel keeps.
        case overflow
        /// Another directory of the same file system has the path now.
        case replaced
        /// There was no directory at the path, and now there is.
        case returned
        /// Something was mounted over the directory, or unmounted from it.
        case mountChanged
        /// The permissions or the owner of the directory changed.
        case permissionsChanged
        /// The kernel watches again, after it had refused to.
        case restored
        /// Nobody watches, so it is time to look.
        case poll
    }
}
