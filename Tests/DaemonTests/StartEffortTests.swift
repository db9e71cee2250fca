import Control
import Foundation
import Glibc
import Testing

@testable import Daemon

struct `The effort of a start` {
    /// Bytes that are no case, in place of those that are: only who reads the file can tell.
    @Test func `reads no case file that stands as it did`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        try await office.close()

        try spoilUnseen(office.folder.appending(path: "cases/BSCP-2026-014.yaml").path)
        try await office.open()
        #expect(try await office.status().refused == [])
        #expect(try await office.status().cases == 1)

        try spoil(office.folder.appending(path: "cases/BSCP-2026-014.yaml").path)
        try await office.rescan()
        #expect(Set(try await office.status().refused.map(\.file)) == ["BSCP-2026-014.yaml"])
    }

    private func spoilUnseen(_ path: String) throws {
        var before = stat()
        try #require(stat(path, &before) == 0)
        try spoil(path)
        try #require(utimensat(AT_FDCWD, path, [before.st_atim, before.st_mtim], 0) == 0)
    }

    private func spoil(_ path: String) throws {
        let file = open(path, O_WRONLY)
        try #require(file >= 0)
        defer { close(file) }
        try #require(write(file, "???", 3) == 3)
    }
}
