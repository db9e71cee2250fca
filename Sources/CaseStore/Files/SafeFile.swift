internal import Glibc

/// Reads one file that people write, and trusts nothing about what stands under its name.
package enum SafeFile {
    /// In bytes.
    package static let largest = 1 << 20

    /// What a file held, and the state in which it was read.
    package struct Contents: Sendable, Hashable {
        package let bytes: [UInt8]
        package let identity: FileIdentity
    }

    /// Reads a regular file whole; never follows a link, never waits for a pipe, never reads more than `largest`.
    package static func read(_ path: String) throws(FileProblem) -> Contents {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw FileProblem(errno) }
        defer { close(descriptor) }

        let before = try status(of: descriptor)
        guard before.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
        guard before.st_size <= largest else { throw .tooLarge }

        let bytes = try bytes(of: descriptor)
        guard bytes.count <= largest else { throw .tooLarge }

        // Whoever writes in place is seen by the size or the time; whoever renames leaves this descriptor whole.
        let stamp = FileStamp(before)
        guard FileStamp(try status(of: descriptor)) == stamp, bytes.count == Int(stamp.size) else { throw .changing }
        guard !bytes.isEmpty else { throw .empty }
        return Contents(bytes: bytes, identity: FileIdentity(stamp: stamp, digest: FileDigest.hex(of: bytes)))
    }

    private static func status(of descriptor: CInt) throws(FileProblem) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileProblem(errno) }
        return status
    }

    /// Everything to the end, or one byte more than is allowed.
    private static func bytes(of descriptor: CInt) throws(FileProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while bytes.count <= largest {
            let count = Glibc.read(descriptor, &buffer, min(buffer.count, largest + 1 - bytes.count))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileProblem(errno) }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return bytes
    }
}

extension FileProblem {
    init(_ code: CInt) {
        switch code {
        case ENOENT: self = .missing
        case ELOOP: self = .symlink
        case EACCES, EPERM: self = .forbidden
        // What the kernel says of a socket or of a device without a driver.
        case ENXIO, ENODEV: self = .notRegular
        default: self = .failed(String(cString: strerror(code)))
        }
    }
}
