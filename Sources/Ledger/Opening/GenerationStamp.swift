import Glibc

/// The file beside the ledger that says which installation has run here, so that a ledger lost is not taken for a fresh start.
struct GenerationStamp {
    let path: String

    /// What the stamp says.
    enum Contents: Equatable {
        case absent
        case installation(InstallationID)
        /// A stamp that nobody can read still says that there was an installation.
        case unreadable
    }

    func read() throws(SystemError) -> Contents {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            let error = SystemError.last
            if error.code == ENOENT { return .absent }
            throw error
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count >= 0 else { throw .last }
        let text = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n").first
        return text.flatMap { InstallationID($0) }.map { .installation($0) } ?? .unreadable
    }

    /// Writes it whole or not at all: the new file is on stable storage before it takes the name.
    func write(_ installation: InstallationID) throws(SystemError) {
        let draft = path + ".new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .last }
        do {
            defer { close(descriptor) }
            let bytes = Array("\(installation)\n".utf8)
            guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
                throw .last
            }
        }
        guard rename(draft, path) == 0 else { throw .last }
        try Folder(above: path).sync()
    }
}
