import Foundation
import Glibc
import TestSupport
import Testing

struct `What is written with -o` {
    private let partnership: Partnership
    private var page: String { partnership.folder.appending(path: "page").path }

    init() throws {
        partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
    }

    private func quarter(into path: String, under wrapper: [String] = []) throws -> Program.Result {
        let line = ["--config", partnership.settings, "report", "quarter", "--format", "csv", "-o", path]
        return try Program.ctl.start(line, under: wrapper).wait()
    }

    private func quarter() throws -> String {
        try partnership.ask("report", "quarter", "--format", "csv").output
    }

    private func text(at path: String) throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }

    private func status(of path: String) throws -> stat {
        var status = stat()
        try #require(lstat(path, &status) == 0, "\(String(cString: strerror(errno)))")
        return status
    }

    private func permissions(of path: String) throws -> mode_t {
        try status(of: path).st_mode & 0o7777
    }

    @Test func `goes into a pipe, which stays one`() throws {
        try #require(mkfifo(page, 0o600) == 0)
        let descriptor = open(page, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        try #require(descriptor >= 0)
        defer { close(descriptor) }

        #expect(try quarter(into: page).status == 0)

        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &bytes, bytes.count)
        #expect(String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self) == (try quarter()))
        #expect(try status(of: page).st_mode & S_IFMT == S_IFIFO)
    }

    @Test(.enabled(if: getuid() == 0, "only root makes devices")) func `goes into a device, which stays one`() throws {
        // Character device 1:3 is the null device.
        try #require(mknod(page, S_IFCHR | 0o666, 0x103) == 0)
        // Some containers make devices that nobody may open.
        let descriptor = open(page, O_WRONLY | O_CLOEXEC)
        let mayBeOpened = descriptor >= 0
        if mayBeOpened { close(descriptor) }

        #expect(try quarter(into: page).status == (mayBeOpened ? 0 : 1))
        #expect(try status(of: page).st_mode & S_IFMT == S_IFCHR)
    }

    @Test func `goes to standard output under whichever name that has`() throws {
        try FileManager.default.createSymbolicLink(atPath: page, withDestinationPath: "/proc/self/fd/1")

        let written = try quarter(into: page)

        #expect(written.status == 0, "\(written.errors)")
        #expect(written.output == (try quarter()))
        #expect(try status(of: page).st_mode & S_IFMT == S_IFLNK)
    }

    @Test(arguments: [true, false]) func `goes where a link points, and the link stays`(isThere: Bool) throws {
        let file = partnership.folder.appending(path: "cases/target.csv").path
        if isThere { try Data("before".utf8).write(to: URL(filePath: file)) }
        try FileManager.default.createSymbolicLink(atPath: page, withDestinationPath: "hop")
        try FileManager.default.createSymbolicLink(
            atPath: partnership.folder.appending(path: "hop").path, withDestinationPath: "cases/target.csv")

        #expect(try quarter(into: page).status == 0)

        #expect(try status(of: page).st_mode & S_IFMT == S_IFLNK)
        #expect(try text(at: file) == (try quarter()))
        #expect(try status(of: file).st_mode & S_IFMT == S_IFREG)
    }

    @Test func `is refused where links lead in a circle, and nothing is left behind`() throws {
        try FileManager.default.createSymbolicLink(atPath: page, withDestinationPath: "page")
        let before = try FileManager.default.contentsOfDirectory(atPath: partnership.folder.path).sorted()

        let written = try quarter(into: page)
        let folder = try quarter(into: partnership.folder.appending(path: "cases").path)

        #expect(written.status == 1)
        #expect(written.errors.contains("'\(page)' cannot be written: Too many levels of symbolic links"))
        #expect(folder.status == 1)
        #expect(folder.errors.contains("cannot be written: Is a directory"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: partnership.folder.path).sorted() == before)
    }

    @Test(arguments: [0o600, 0o640, 0o664] as [mode_t]) func `leaves a file the mode that it had`(mode: mode_t) throws {
        try Data("before".utf8).write(to: URL(filePath: page))
        try #require(chmod(page, mode) == 0)

        #expect(try quarter(into: page).status == 0)

        #expect(try text(at: page) == (try quarter()))
        #expect(try permissions(of: page) == mode)
    }

    @Test(.enabled(if: getuid() == 0, "only root gives files away"))
    func `leaves a file to whom it belongs, and to no other group where it cannot`() throws {
        try Data("before".utf8).write(to: URL(filePath: page))
        try #require(chown(page, 1, 8) == 0 && chmod(page, 0o640) == 0)

        #expect(try quarter(into: page).status == 0)

        #expect(try status(of: page).st_uid == 1)
        #expect(try status(of: page).st_gid == 8)
        #expect(try permissions(of: page) == 0o640)

        try #require(chown(partnership.folder.path, 2, 2) == 0)
        let written = try quarter(into: page, under: ["/usr/bin/setpriv", "--reuid=2", "--regid=2", "--clear-groups"])
        #expect(written.status == 0, "\(written.errors)")
        #expect(try status(of: page).st_gid == 2)
        #expect(try permissions(of: page) == 0o600)
    }

    @Test func `is new for its owner alone when it is about one case, and by the umask when it is about all`() throws {
        let umasked = ["/bin/sh", "-c", "umask 022 && exec \"$@\"", "sh"]
        #expect(try quarter(into: page, under: umasked).status == 0)
        #expect(try permissions(of: page) == 0o644)

        for (number, line) in ["report case BSCP-2026-014", "calendar --case BSCP-2026-014"].enumerated() {
            let path = "\(page).\(number)"
            let words = line.split(separator: " ").map(String.init)
            let written = try Program.ctl.start(
                ["--config", partnership.settings] + words + ["-o", path], under: umasked
            ).wait()
            #expect(written.status == 0, "\(written.errors)")
            #expect(try permissions(of: path) == 0o600)
        }
    }
}
