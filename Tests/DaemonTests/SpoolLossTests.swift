import Foundation
import Systemd
import Testing

@testable import Daemon

struct `A letter that is lost on its way` {
    private func office() async throws -> Office {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        return office
    }

    @Test func `is written again, the same bytes, when the spool was deleted while the daemon ran`() async throws {
        let office = try await office()
        let before = try office.queue()
        try office.remove("spool")
        try await office.rescan()

        #expect(try office.queue() == before)
        #expect(office.journal.messages(.fault).count { $0.contains("is no longer in the spool") } == 1)
    }

    @Test func `is written again when its file alone was deleted`() async throws {
        let office = try await office()
        let before = try office.queue()
        let name = try #require(try office.names("spool/queue").first)
        try office.remove("spool/queue/\(name)")
        try await office.rescan()
        try await office.rescan()

        #expect(try office.queue() == before)
    }

    @Test func `is written again when it was damaged and set aside`() async throws {
        let office = try await office()
        let before = try office.queue()
        let name = try #require(try office.names("spool/queue").first)
        try FileManager.default.moveItem(
            at: office.folder.appending(path: "spool/queue/\(name)"),
            to: office.folder.appending(path: "spool/corrupt/\(name)"))
        try await office.rescan()

        #expect(try office.queue() == before)
    }

    @Test func `stays gone once it was sent`() async throws {
        let office = try await office()
        let name = try #require(try office.names("spool/queue").first)
        try FileManager.default.moveItem(
            at: office.folder.appending(path: "spool/queue/\(name)"),
            to: office.folder.appending(path: "spool/sent/\(name)"))
        try await office.rescan()
        try office.remove("spool")
        try await office.rescan()

        #expect(try office.names("spool/queue").isEmpty)
    }
}
