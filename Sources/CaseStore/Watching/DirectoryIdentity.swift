import Glibc

/// Which directory stands behind a path: the same numbers mean the same directory, as long as it exists.
struct DirectoryIdentity: Equatable {
    let device: dev_t
    let inode: ino_t

    /// Looks at `path`, through symbolic links; `nil` when no directory can be seen there.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
        device = status.st_dev
        inode = status.st_ino
    }
}
