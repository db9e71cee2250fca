import Glibc

/// The files that an open database consists of: SQLite goes on writing to these when others have taken their names.
struct OpenFiles {
    /// What has become of the names, and of what is behind them.
    enum Standing {
        case inPlace
        /// Another program has written to the database: by way of SQLite, or over it.
        case written
        /// The write-ahead log or its index was taken away from the database.
        case withoutLog
        /// The database itself was deleted, moved away or replaced.
        case displaced
    }

    private let path: String
    private var database: File?
    private let sides: [File.Number?]

    /// The files of the database that was just opened at that path.
    init(ofDatabaseAt path: String) throws(SystemError) {
        self.path = path
        database = try File(path)
        sides = try Self.sides(of: path)
    }

    /// What a program started now would find under the names.
    func standing() throws(SystemError) -> Standing {
        guard let database, let present = try File(path), present.number == database.number else { return .displaced }
        guard try Self.sides(of: path) == sides else { return .withoutLog }
        return present.lastWritten == database.lastWritten ? .inPlace : .written
    }

    /// Takes what was written to the database so far for what should be there.
    mutating func settle() throws(SystemError) {
        if let present = try File(path), present.number == database?.number { database = present }
    }

    private static func sides(of path: String) throws(SystemError) -> [File.Number?] {
        [try File("\(path)-wal")?.number, try File("\(path)-shm")?.number]
    }
}

/// A file as its name shows it from outside: to open and close it here would take from SQLite the locks it has on it.
private struct File {
    /// What makes two names the same file.
    struct Number: Equatable {
        let device: dev_t
        let inode: ino_t
    }

    /// Changes whenever somebody writes to the file.
    struct LastWritten: Equatable {
        let size: off_t
        let seconds: time_t
        let nanoseconds: Int
    }

    let number: Number
    let lastWritten: LastWritten

    /// Nil where nothing has that name; a disk that does not answer is no reason to think so.
    init?(_ path: String) throws(SystemError) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            let error = SystemError.last
            if error.code == ENOENT || error.code == ENOTDIR { return nil }
            throw error
        }
        number = Number(device: status.st_dev, inode: status.st_ino)
        lastWritten = LastWritten(
            size: status.st_size, seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }
}
