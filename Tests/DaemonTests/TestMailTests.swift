import Control
import Foundation
import Systemd
import Testing

@testable import Daemon

struct `A test mail` {
    private func office() async throws -> Office {
        let office = try Office("2026-01-20 10:00")
        try await office.open()
        return office
    }

    private func test(_ role: String, _ office: Office, uid: UInt32 = 0) async throws -> Interface.Letter {
        let caller = Caller(peer: Peer(uid: uid, gid: 0, pid: 1), access: .change(.root))
        let reply = try await office.running().answer(.testMail(.init(role: role)), from: caller)
        guard case .testMail(let test) = reply else { throw Unexpected() }
        return test.letter
    }

    private func refusal(_ role: String) async throws -> String {
        let office = try await office()
        do {
            _ = try await test(role, office)
            return ""
        } catch let failure as Interface.Failure {
            #expect(try office.letters == [])
            return failure.description
        }
    }

    @Test func `goes to the address of a role through ledger and spool, and is journalled with who asked`() async throws
    {
        let office = try await office()
        let letter = try await test("board-chair", office, uid: 1234)

        #expect(letter.toRole == "board-chair" && letter.state == .queued)
        #expect(letter.problem?.hasPrefix("the settings name no transport") == true)
        #expect(try office.letters == ["chair@partnership.example: Casewatch: test letter"])
        #expect(try office.spooled(in: "queue") == [letter.id])
        let entry = try #require(office.journal.entries.last { $0.messageID == .change })
        #expect(entry.message.contains("board-chair") && entry[.uid] == "1234")
        guard case .spool(let listed) = try await office.ask(.spool) else { throw Unexpected() }
        #expect(listed.letters.map(\.id) == [letter.id])
    }

    @Test func `is delivered like any other, and a failed one is told to nobody else`() async throws {
        let office = try await office()
        _ = try await test("board-chair", office)
        _ = try await test("board", office)
        try office.moveLetters(to: "chair@partnership.example", from: "queue", into: "sent")
        try office.moveLetters(to: "board@partnership.example", from: "queue", into: "failed")
        try await office.rescan()
        guard case .spool(let listed) = try await office.ask(.spool) else { throw Unexpected() }
        #expect(Set(listed.letters.map { "\($0.toRole) \($0.state)" }) == ["board failed", "board-chair sent"])
        #expect(office.said == [])
        #expect(office.journal.messages(.undelivered).count == 1)
    }

    @Test func `is a letter of its own each time, within one second too`() async throws {
        let office = try await office()
        let first = try await test("board", office)
        let second = try await test("board", office)
        try await office.pass(to: "2026-01-20 10:01")
        let third = try await test("board", office)
        #expect(Set([first.id, second.id, third.id]).count == 3)
        #expect(try office.spooled(in: "queue").count == 3)
    }

    @Test func `says when the business manager hears for a role`() async throws {
        let office = try await office()
        try office.write("contacts.yaml", "business-manager: manager@partnership.example\n")
        _ = try await office.ask(.reload)
        _ = try await test("board-chair", office)
        let text = try #require(try office.queue().first)
        #expect(text.contains("\r\nTo: manager@partnership.example\r\n"))
        #expect(text.contains("board-chair has no address of its own"))
    }

    @Test func `reaches the address of a subject`() async throws {
        let office = try await office()
        _ = try await test("imr-author[police]", office)
        _ = try await test("imr-author", office)
        #expect(
            try office.letters.map { $0.prefix { $0 != ":" } }
                == ["author@partnership.example", "police@partnership.example"])
    }

    @Test(arguments: [
        ("bord", "there is no role of that name; did you mean 'board'?"),
        ("zzzzzzzz", "there is no role of that name; the contacts and the procedures name those there are"),
        ("board[", "a role is written as in 'board', or as in 'service-director[police]'"),
        ("board[Police Force]", "a role is written as in 'board', or as in 'service-director[police]'"),
        ("", "there is no role of that name; the contacts and the procedures name those there are"),
        ("board\r\nBcc: x", "there is no role of that name"),
    ])
    func `is refused for what is no role, without its words`(role: String, why: String) async throws {
        #expect(try await refusal(role).hasPrefix(why))
    }

    @Test func `wants a subject where a role has addresses for subjects only`() async throws {
        let office = try await office()
        try office.write(
            "contacts.yaml",
            "business-manager: m@partnership.example\nimr-author: {for: {police: p@partnership.example}}\n")
        _ = try await office.ask(.reload)
        await #expect(throws: Interface.Failure.self) { try await test("imr-author", office) }
        _ = try await test("imr-author[police]", office)
        #expect(try office.letters == ["p@partnership.example: Casewatch: test letter"])
    }

    @Test func `that cannot be written is kept in the ledger and written in a minute`() async throws {
        let office = try await office()
        try office.block("spool/queue")
        #expect(try await test("board", office).state == .intended)
        try office.unblock("spool/queue")
        try await office.pass(to: "2026-01-20 10:02")
        #expect(try office.letters == ["board@partnership.example: Casewatch: test letter"])
    }

    @Test func `survives a restart, and is not set aside as a stranger`() async throws {
        let office = try await office()
        let letter = try await test("board", office)
        try await office.close()
        try office.remove("spool/queue/\(letter.id)")
        try await office.open()
        #expect(try office.spooled(in: "queue") == [letter.id])
        #expect(try office.spooled(in: "corrupt") == [])
    }
}
