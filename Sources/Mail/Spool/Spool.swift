/// The directories in which letters wait for the courier; all that passes between the daemon and the courier, in both directions.
///
/// A folder that is removed while the program runs is made anew at the next use.
package struct Spool: Sendable {
    let path: String
    let calls: FileCalls
    private(set) var directories: SpoolDirectories
    /// A descriptor that failed to synchronise forgets that it did, so it is not asked again.
    private var mustReopen = false

    /// Opens the spool; missing folders are created with mode 0700.
    ///
    /// - Parameter path: the spool directory, whose parent exists.
    package init(path: String, calls: FileCalls = .system) throws(SpoolError) {
        self.path = path
        self.calls = calls
        directories = try SpoolDirectories(path: path)
    }

    /// Opens what was removed or replaced since it was opened.
    mutating func refresh() throws(SpoolError) {
        guard mustReopen || !directories.areCurrent(path: path) else { return }
        directories = try SpoolDirectories(path: path)
        mustReopen = false
    }

    /// Makes the names in a folder durable.
    mutating func synchronize(_ folder: SpoolFolder) throws(SpoolError) {
        do {
            try calls.synchronize(directories[folder])
        } catch {
            mustReopen = true
            throw SpoolError(.synchronize, folder, error)
        }
    }
}
