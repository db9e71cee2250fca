import Control
import Foundation
import Ledger
import Obligations
import Systemd
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

    @Test func `that lie in the queue are spooled, and those that cannot be written yet are pending`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        #expect(try await delivery(office) == .spooled)

        let other = try Office("2026-01-20 10:00")
        try await other.open()
        try other.block("spool/queue")
        try other.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await other.rescan()
        #expect(try await delivery(other) == .pending)
        #expect(try await letters(other).map(\.state) == [.intended])
    }

    @Test func `that a server took are delivered, and why says so`() async throws {
        let (office, _) = try await office(movedTo: "sent")

        #expect(try await letters(office).map(\.state) == [.sent])
        #expect(try await delivery(office) == .delivered)
    }

    @Test func `that were delivered leave the spool after thirty days, and stay in the ledger`() async throws {
        let (office, name) = try await office(movedTo: "sent")
        let file = office.folder.appending(path: "spool/sent/\(name)").path

        try await office.pass(to: "2026-02-19 10:00")
        try await office.rescan()
        #expect(FileManager.default.fileExists(atPath: file))

        try await office.pass(to: "2026-02-20 10:00")
        try await office.rescan()
        #expect(!FileManager.default.fileExists(atPath: file))
        #expect(try await letters(office).contains { $0.id == name && $0.state == .sent })
    }

    @Test func `that failed are listed and counted for as long as they are kept, and are failed for ever`() async throws
    {
        let (office, name) = try await office(movedTo: "failed", reply: "550 5.1.1 no\n")
        let files = [name, "\(name).reply"]

        try await office.pass(to: "2026-02-19 10:00")
        try await office.rescan()
        #expect(try office.spooled(in: "failed") == files)
        #expect(try await office.status().failed == 1)
        #expect(try await letters(office).contains { $0.id == name && $0.state == .failed })

        try await office.pass(to: "2026-02-20 10:00")
        try await office.rescan()
        #expect(try office.spooled(in: "failed") == [])
        #expect(try await office.status().failed == 0)
        #expect(try await !letters(office).contains { $0.id == name })
        #expect(try await delivery(office) == .failed)

        // Its bytes are in the ledger, so it can be sent all the same.
        _ = try await office.ask(.retryLetter(.init(id: name)))
        #expect(try office.spooled(in: "queue").contains(name))
    }

    @Test func `that wait are listed with the oldest, however many wait and failed since`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        let oldest = try #require(try office.spooled(in: "queue").first)
        let ledger = try await office.running().ledger
        let time = LedgerTime(civil: try Office.moment("2026-01-20 10:00"), unix: 1_768_903_200)
        let letters = try (1...2_002).map { number in
            IntendedLetter(
                identity: "\(number)", name: "letter-\(number)",
                recipient: try #require(MailAddress("chair@partnership.example")), roles: ["board-chair"], bytes: [],
                digest: "")
        }
        try ledger.decide(LedgerEntry(Verdict(at: time.civil), letters: letters, overtakes: false, at: time))
        try ledger.record(
            letters.prefix(1_001).map { LetterOutcome(name: $0.name, result: .failed(nil)) }, at: time)

        let listed = try await self.letters(office)

        #expect(listed.contains { $0.id == oldest && $0.state == .queued })
        #expect(listed.count { $0.state == .failed } == 1_000)
        #expect(listed.count == 2_001)
    }

    @Test func `that were delivered leave the spool after as many days as the settings say`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.write("casewatch.yaml", "mail: {keep-sent-days: 3}\n")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        let spool = office.folder.appending(path: "spool")
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: spool.appending(path: "queue").path).first)
        let file = spool.appending(path: "sent/\(name)")
        try FileManager.default.moveItem(at: spool.appending(path: "queue/\(name)"), to: file)
        try await office.rescan()

        try await office.pass(to: "2026-01-23 10:00")
        try await office.rescan()
        #expect(FileManager.default.fileExists(atPath: file.path))
        try await office.pass(to: "2026-01-24 10:00")
        try await office.rescan()

        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    @Test func `that a server refused are failed, with its codes and without its words`() async throws {
        let (office, _) = try await office(movedTo: "failed", reply: "550 5.1.1 <chair@partnership.example>: no\n")

        let letter = try #require(try await letters(office).first { $0.state == .failed })
        #expect(letter.toRole == "board-chair")
        // Its words name the recipient, and stay in the spool.
        #expect(letter.problem == "550 5.1.1")
        #expect(try !office.ledgerHolds("<chair@partnership.example>"))
        #expect(!office.journal.entries.contains { "\($0)".contains("chair@") })
        #expect(try await delivery(office) == .failed)
        #expect(try await office.status().failed == 1)
    }

    @Test func `of which one has a reply that cannot be read are recorded all the same`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        try office.record("BSCP-2026-015", "date: 2026-01-20, event: brought-to-chair")
        try await office.rescan()
        let names = try office.spooled(in: "queue")
        #expect(names.count == 2)
        for name in names {
            try FileManager.default.createDirectory(
                at: office.folder.appending(path: "spool/failed/\(name).reply"), withIntermediateDirectories: false)
            try office.move("spool/queue/\(name)", to: "spool/failed/\(name)")
        }

        try await office.rescan()

        let failed = try await letters(office).filter { $0.state == .failed }
        #expect(failed.map(\.id).sorted() == names)
        #expect(failed.allSatisfy { $0.problem?.contains("no code of it is known") == true })
        #expect(try await office.status().faults == [])
    }

    @Test func `that failed are told to the next level, once, and never of each other`() async throws {
        let (office, _) = try await office(movedTo: "failed", reply: "550 no\n")
        #expect(office.said.last == "undelivered: BSCP-2026-014 chair-decision, undelivered start")
        #expect(try office.letters == ["board@partnership.example: BSCP-2026-014 chair-decision"])

        let queue = office.folder.appending(path: "spool/queue")
        let second = try #require(try FileManager.default.contentsOfDirectory(atPath: queue.path).first)
        try FileManager.default.moveItem(
            at: queue.appending(path: second), to: office.folder.appending(path: "spool/failed/\(second)"))
        try await office.rescan()
        try await office.rescan()

        #expect(office.said.count == 2)
        #expect(office.journal.messages(.undelivered).count == 3)
        #expect(try office.letters.isEmpty)
    }

    @Test func `that are held say so, and go into the queue again when an operator says so`() async throws {
        let (office, name) = try await office(movedTo: "sending")
        let file = office.folder.appending(path: "spool/sending/\(name)").path
        // The tally of a letter that may have gone out three times.
        chmod(file, 0o711)

        let held = try #require(try await letters(office).first)
        #expect(held.state == .sending)
        #expect(held.problem?.hasPrefix("held: it may have gone out 3 times") == true)
        #expect(try await delivery(office) == .spooled)

        _ = try await office.ask(.retryLetter(.init(id: name)))

        let queued = try #require(try await letters(office).first)
        #expect(queued.state == .queued)
        #expect(queued.problem == nil)
        #expect(try office.letters == ["chair@partnership.example: BSCP-2026-014 chair-decision"])
        #expect(try await delivery(office) == .spooled)
        #expect(office.journal.messages(.change).last == "a letter was put back into the queue by uid 0")
        await #expect(throws: Interface.Failure.self) { try await office.ask(.retryLetter(.init(id: name))) }
    }

    @Test func `that the courier has in hand are not put back by anybody`() async throws {
        let (office, name) = try await office(movedTo: "sending")
        let file = open(office.folder.appending(path: "spool/sending/\(name)").path, O_RDONLY | O_CLOEXEC)
        defer { close(file) }
        #expect(flock(file, LOCK_EX) == 0)

        let failure = await #expect(throws: Interface.Failure.self) {
            try await office.ask(.retryLetter(.init(id: name)))
        }

        #expect("\(try #require(failure))".contains("in hand"))
        #expect(try await letters(office).map(\.problem) == [nil])
        #expect(try office.letters.isEmpty)
    }

    @Test func `that failed go into the queue again when an operator says so, with the same bytes`() async throws {
        let (office, name) = try await office(movedTo: "failed", reply: "550 no\n")

        _ = try await office.ask(.retryLetter(.init(id: name)))

        #expect(try await letters(office).allSatisfy { $0.state == .queued })
        #expect(try office.letters.contains("chair@partnership.example: BSCP-2026-014 chair-decision"))
        await #expect(throws: Interface.Failure.self) { try await office.ask(.retryLetter(.init(id: name))) }
    }
}
