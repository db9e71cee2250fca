import Glibc

/// The file of the database, before SQLite opens it.
struct DatabaseFile {
    let path: String

    /// Whether there is a file with anything in it; what is no regular file is refused.
    func exists() throws(SystemError) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            let error = SystemError.last
            if error.code == ENOENT { return false }
            throw error
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: ELOOP) }
        return status.st_size > 0
    }

    /// Makes it where it is missing, and makes it readable by its owner only: SQLite gives its side files the same mode.
    func prepare() throws(SystemError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        guard fchmod(descriptor, 0o600) == 0 else { throw .last }
    }
}
