import Clock
import Glibc
import Mail

/// The letters of a spool as its folders show them, looked at from outside and touched nowhere.
struct SpoolGlance {
    private(set) var waiting = 0
    private(set) var failed = 0
    /// When the oldest letter that waits was written.
    private(set) var oldest: Instant?
    /// Why the letters cannot be counted.
    private(set) var problem: String?

    init(at path: String) {
        for folder in [SpoolFolder.queue, .sending] {
            for written in letters(in: "\(path)/\(folder.rawValue)") {
                waiting += 1
                oldest = min(oldest ?? written, written)
            }
        }
        failed = letters(in: "\(path)/\(SpoolFolder.failed.rawValue)").count
    }

    /// When each letter of a folder was written; a folder that is not there yet holds none.
    private mutating func letters(in folder: String) -> [Instant] {
        guard let stream = opendir(folder) else {
            if errno != ENOENT { problem = "letters cannot be counted: \(String(cString: strerror(errno)))" }
            return []
        }
        defer { closedir(stream) }

        var letters: [Instant] = []
        while let entry = readdir(stream) {
            let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
            let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
            let name = String(cString: start)
            guard LetterName(name) != nil else { continue }
            var status = stat()
            guard fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
            letters.append(Instant(secondsSince1970: Int64(status.st_mtim.tv_sec)))
        }
        return letters
    }
}
