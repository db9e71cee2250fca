import Glibc

/// The files that an open database consists of: SQLite goes on writing to these when others have taken their names.
struct OpenFiles {
    /// What has become of the names.
    enum Standing {
        case inPlace
        /// The write-ahead log or its index was taken away from the database.
        case withoutLog
        /// The database itself was deleted, moved away or replaced.
        case displaced
    }

    private let path: String
    private let database: Number?
    private let sides: [Number?]

    /// The files of the database that was just opened at that path.
    init(ofDatabaseAt path: String) throws(SystemError) {
        self.path = path
        database = try Number(path)
        sides = try Self.sides(of: path)
    }

    /// What a program started now would find under the names.
    func standing() throws(SystemError) -> Standing {
        guard let database, try Number(path) == database else { return .displaced }
        return try Self.sides(of: path) == sides ? .inPlace : .withoutLog
    }

    private static func sides(of path: String) throws(SystemError) -> [Number?] {
        [try Number("\(path)-wal"), try Number("\(path)-shm")]
    }

    /// What makes two names the same file.
    private struct Number: Equatable {
        let device: dev_t
        let inode: ino_t

        /// Nil where nothing has that name; a disk that does not answer is no reason to think so.
        init?(_ path: String) throws(SystemError) {
            var status = stat()
            guard lstat(path, &status) == 0 else {
                let error = SystemError.last
                if error.code == ENOENT || error.code == ENOTDIR { return nil }
                throw error
            }
            device = status.st_dev
            inode = status.st_ino
        }
    }
}
