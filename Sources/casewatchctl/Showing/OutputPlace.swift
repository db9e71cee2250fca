import Glibc

/// What stands where a verb is to write: a file or nothing yet, a device or a pipe, or what is standard output already.
enum OutputPlace {
    case standardOutput
    case stream
    /// A regular file at a path that is no link, as it stands there; nil where none does yet.
    case file(String, before: stat?)

    /// As many links as the kernel itself follows.
    private static let mostLinks = 40

    init(named path: String) throws(CallFailure) {
        var found = stat()
        guard stat(path, &found) == 0 else {
            let failure = CallFailure.last
            guard failure.code == ENOENT else { throw failure }
            self = .file(try Self.target(of: path), before: nil)
            return
        }
        var output = stat()
        // A file that the shell has opened is written where the shell stands in it: `-o /dev/stdout >> FILE` adds to it.
        if fstat(STDOUT_FILENO, &output) == 0, output.st_dev == found.st_dev, output.st_ino == found.st_ino {
            self = .standardOutput
        } else if found.st_mode & S_IFMT == S_IFREG {
            self = .file(try Self.target(of: path), before: found)
        } else {
            self = .stream
        }
    }

    /// The path that a link stands for, whether anything stands there or not: a rename would put a file in the link's place.
    private static func target(of path: String) throws(CallFailure) -> String {
        var path = path
        for _ in 0..<mostLinks {
            guard let next = try link(at: path) else { return path }
            let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
            path = next.hasPrefix("/") ? next : folder + next
        }
        throw CallFailure(code: ELOOP)
    }

    /// What a link says; nil of what is none.
    private static func link(at path: String) throws(CallFailure) -> String? {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &bytes, bytes.count)
        if count < 0, errno == EINVAL || errno == ENOENT { return nil }
        return String(decoding: bytes.prefix(try CallFailure.check(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
