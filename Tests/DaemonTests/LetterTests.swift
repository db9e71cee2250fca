import Control
import Foundation
import Testing

@testable import Daemon

struct `Letters in the spool` {
    /// An office with one letter, and its file moved to a folder as the courier does.
    private func office(movedTo folder: String, reply: String? = nil) async throws -> (Office, letter: String) {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        let spool = office.folder.appending(path: "spool")
        let names = try FileManager.default.contentsOfDirectory(atPath: spool.appending(path: "queue").path)
        let name = try #require(names.first)
        try FileManager.default.moveItem(
            at: spool.appending(path: "queue/\(name)"), to: spool.appending(path: "\(folder)/\(name)"))
        if let reply { try office.write("spool/\(folder)/\(name).reply", reply) }
        try await office.rescan()
        return (office, name)
    }

    private func letters(_ office: Office) async throws -> [Interface.Letter] {
        guard case .spool(let reply) = try await office.ask(.spool) else { throw Unexpected() }
        return reply.letters
    }

    private func delivery(_ office: Office) async throws -> Interface.RungDecision.Delivery? {
        let request = Interface.WhyRequest(reference: "BSCP-2026-014", key: "chair-decision")
        guard case .why(let reply) = try await office.ask(.why(request)) else { throw Unexpected() }
        return reply.rungs.first { $0.rung == "start" }?.delivery
    }

    @Test func `that a server took are delivered, and why says so`() async throws {
        let (office, _) = try await office(movedTo: "sent")

        #expect(try await letters(office).map(\.state) == [.sent])
        #expect(try await delivery(office) == .delivered)
    }

    @Test func `that a server refused are failed, with its reply`() async throws {
        let (office, _) = try await office(movedTo: "failed", reply: "550 5.1.1 no such mailbox\n")

        let letter = try #require(try await letters(office).first)
        #expect(letter.state == .failed)
        #expect(letter.toRole == "board-chair")
        #expect(letter.problem?.hasPrefix("550") == true)
        #expect(try await delivery(office) == .failed)
        #expect(try await office.status().failed == 1)
    }

    @Test func `that failed go into the queue again when an operator says so, with the same bytes`() async throws {
        let (office, name) = try await office(movedTo: "failed", reply: "550 no\n")

        _ = try await office.ask(.retryLetter(.init(id: name)))

        #expect(try await letters(office).map(\.state) == [.queued])
        #expect(try office.letters == ["chair@partnership.example: BSCP-2026-014 chair-decision"])
        await #expect(throws: Interface.Failure.self) { try await office.ask(.retryLetter(.init(id: name))) }
    }
}
