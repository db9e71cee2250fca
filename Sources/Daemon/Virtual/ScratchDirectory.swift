import Glibc

/// A directory of its own for what a simulation writes and nobody reads afterwards.
struct ScratchDirectory {
    let path: String

    /// - Parameter place: the directory to be in.
    init(in place: String) throws(StartProblem) {
        var template = Array("\(place)/casewatch-simulation-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw .scratch(place, reason: String(cString: strerror(errno))) }
        path = String(cString: made)
    }

    func remove() {
        for name in [
            "ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm", "ledger.sqlite.lock", "ledger.generation",
            "ledger.reserve",
        ] {
            unlink("\(path)/\(name)")
        }
        rmdir(path)
    }
}
