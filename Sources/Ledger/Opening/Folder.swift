import Glibc

/// A directory, as far as opening a ledger needs one.
struct Folder {
    let path: String

    init(path: String) {
        self.path = path
    }

    /// The directory in which a file lies.
    init(above path: String) {
        guard let slash = path.lastIndex(of: "/") else {
            self.path = "."
            return
        }
        self.path = slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes it and what is missing above it, open to its owner only; one that exists is left as it is.
    func create() throws(SystemError) {
        guard mkdir(path, 0o700) != 0 else { return }
        let error = SystemError.last
        switch error.code {
        case EEXIST: return
        case ENOENT:
            let above = Folder(above: path)
            guard above.path != path, above.path != "." else { throw error }
            try above.create()
            guard mkdir(path, 0o700) == 0 else { throw .last }
        default: throw error
        }
    }

    /// Brings names made, renamed and removed in it to stable storage.
    func sync() throws(SystemError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .last }
    }

    /// Whether it holds anything that does not begin with a dot; one that does not exist holds nothing.
    func holdsFiles() throws(SystemError) -> Bool {
        guard let stream = opendir(path) else {
            let error = SystemError.last
            if error.code == ENOENT { return false }
            throw error
        }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            if entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) { return true }
        }
        return false
    }
}
