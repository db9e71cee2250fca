extension DirectoryWatcher {
    /// How changes are noticed.
    package enum Mode: Equatable, Sendable {
        /// The kernel tells.
        case watching
        /// Nobody tells, so the watcher asks for a look at each interval.
        case polling(PollingReason)
    }

    /// Why the kernel does not tell.
    package enum PollingReason: Equatable, Sendable {
        /// No directory can be seen at the path.
        case missing
        /// Others change the file system without this kernel.
        case networkFileSystem
        /// The kernel refused to watch; its limits on instances and watches are the usual cause.
        case refused(SystemError)
    }
}
