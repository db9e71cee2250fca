import Glibc

/// The file of one letter as anybody finds it who may look: nothing in the spool is made, moved or marked for it.
package struct SpooledFile: Sendable, Equatable {
    package let folder: SpoolFolder
    package let path: String
    /// Nil where the file is not the letter that its name speaks of.
    package let letter: ReadableLetter?
    /// What lies beside a letter that failed.
    package let reply: String?

    /// Why a file cannot be looked at.
    package enum Problem: Error, Sendable, Equatable {
        case forbidden
        case failed(String)
    }

    /// Looks for a letter in every folder; nil where it is in none.
    ///
    /// - Parameter spool: the spool directory of the settings.
    package static func find(_ name: LetterName, in spool: String) throws(Problem) -> SpooledFile? {
        for folder in SpoolFolder.searched {
            let path = "\(spool)/\(folder.rawValue)/\(name)"
            guard let bytes = try read(path, atMost: name.size + 1) else { continue }
            let reply = try read(path + ".reply", atMost: 4096).map {
                PlainText(String(decoding: $0, as: UTF8.self)).text
            }
            return SpooledFile(
                folder: folder, path: path, letter: name.matches(bytes) ? ReadableLetter(bytes) : nil, reply: reply)
        }
        return nil
    }

    /// The first bytes of a regular file; nil where there is none.
    private static func read(_ path: String, atMost limit: Int) throws(Problem) -> [UInt8]? {
        do {
            let file = Descriptor(
                try retrying { Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) })
            var bytes: [UInt8] = []
            while bytes.count < limit {
                let chunk = try file.read(atMost: min(limit - bytes.count, 65_536))
                if chunk.isEmpty { break }
                bytes += chunk
            }
            return bytes
        } catch {
            switch error.code {
            case ENOENT, ENOTDIR: return nil
            case EACCES, EPERM: throw .forbidden
            default: throw .failed(String(cString: strerror(error.code)))
            }
        }
    }
}
