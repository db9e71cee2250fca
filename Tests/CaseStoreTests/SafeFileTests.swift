import Foundation
import Glibc
import Testing

@testable import CaseStore

struct `A file that people write` {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func `is read whole, with what tells its state`() throws {
        let path = try directory.write("abc", to: "a.yaml")
        let contents = try SafeFile.read(path)
        var status = stat()
        #expect(stat(path, &status) == 0)

        #expect(contents.bytes == Array("abc".utf8))
        #expect(contents.identity.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            contents.identity.stamp
                == FileStamp(
                    inode: UInt64(status.st_ino), size: 3, seconds: Int64(status.st_mtim.tv_sec),
                    nanoseconds: Int64(status.st_mtim.tv_nsec)))
        #expect(FileStamp(path: path) == contents.identity.stamp)
    }

    @Test func `may be as large as is allowed`() throws {
        let text = String(repeating: "x", count: SafeFile.largest)

        #expect(try SafeFile.read(try directory.write(text, to: "a.yaml")).bytes.count == 1 << 20)
        #expect(problem(try directory.write(text + "x", to: "b.yaml")) == .tooLarge)
    }

    @Test func `is refused with its own reason for everything that it can be instead`() throws {
        let regular = try directory.write("abc", to: "a.yaml")
        let link = directory.path("link.yaml")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: regular)
        let loop = directory.path("loop.yaml")
        try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
        let pipe = directory.path("pipe.yaml")
        #expect(mkfifo(pipe, 0o600) == 0)

        #expect(problem(directory.path("missing.yaml")) == .missing)
        #expect(problem(link) == .symlink)
        #expect(problem(loop) == .symlink)
        #expect(problem(pipe) == .notRegular)
        #expect(problem(try socket()) == .notRegular)
        #expect(problem("/dev/zero") == .notRegular)
        #expect(problem(directory.path) == .notRegular)
        #expect(problem(try directory.write("", to: "empty.yaml")) == .empty)
        #expect(problem(regular + "/inside.yaml") == .failed("Not a directory"))
    }

    @Test func `is refused by its size before it is read, however much it pretends to hold`() throws {
        let path = try directory.write("x", to: "sparse.yaml")
        #expect(truncate(path, 1 << 40) == 0)

        #expect(problem(path) == .tooLarge)
    }

    @Test func `is refused where it may not be read`() throws {
        let path = try directory.write("abc", to: "secret.yaml")
        #expect(chmod(path, 0) == 0)

        #expect(try asNobody { problem(path) } == .forbidden)
    }

    /// Files of /proc have no size and something to read all the same, as a file has that grows while it is read.
    @Test func `is to be read again where its size is not what was read`() {
        #expect(problem("/proc/self/stat") == .changing)
    }

    @Test func `has a sentence for each reason that says what to do`() {
        let reasons: [FileProblem] = [
            .missing, .symlink, .notRegular, .tooLarge, .empty, .forbidden, .changing, .failed("No space"),
        ]

        #expect(Set(reasons.map(\.description)).count == reasons.count)
    }

    private func problem(_ path: String) -> FileProblem? {
        do {
            _ = try SafeFile.read(path)
            return nil
        } catch {
            return error
        }
    }

    /// A listening socket's name in the directory.
    private func socket() throws -> String {
        let path = directory.path("s.yaml")
        let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let isBound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) == 0 }
        }
        try #require(isBound)
        return path
    }
}
