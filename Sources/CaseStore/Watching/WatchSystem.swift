import CLinux
import Glibc

/// What a watcher asks of the kernel; a parameter, so that tests can give other answers.
struct WatchSystem {
    /// Opens an inotify instance.
    var open: () throws(SystemError) -> InotifyDescriptor = { () throws(SystemError) in try InotifyDescriptor() }
    /// Watches a directory for the events of a mask; answers the number of the watch.
    var watch: (InotifySource, _ path: String, _ mask: Int32) throws(SystemError) -> Int32 = {
        (inotify, path, mask) throws(SystemError) in try inotify.add(path, mask)
    }
    /// Which directory a path leads to.
    var identify: (_ path: String) -> DirectoryIdentity? = { DirectoryIdentity(path: $0) }
    /// Whether others can change the files at a path without this kernel.
    var isNetworkFileSystem: (_ path: String) -> Bool = { clinux_is_network_file_system($0) == 1 }
}
