import CivilCalendar
import Control
import Foundation
import GRDB
import Mail
import Systemd
import Testing

@testable import Daemon
@testable import Ledger

struct `A fault of the daemon` {
    private func office() async throws -> Office {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        return office
    }

    private func recordMany(_ numbers: ClosedRange<Int>, in office: Office) throws {
        for number in numbers {
            try office.record("BSCP-2026-\(number)", "date: 2026-01-20, event: brought-to-chair")
        }
    }

    /// Lets the ledger grow by so many pages, as a disk that is full lets it, or has room again.
    private func limitLedger(of office: Office, toMorePages pages: Int) async throws {
        let ledger = try #require(await office.running().ledger as? SQLiteLedger)
        try ledger.database.inDatabase { database in
            let present = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(present + pages)")
        }
    }

    @Test func `that the disk was full is over soon after there is room, and all is said that was not`() async throws {
        let office = try await office()
        try await limitLedger(of: office, toMorePages: 0)
        try recordMany(101...140, in: office)
        try await office.rescan()
        let faults = try await office.status().faults
        #expect(Set(faults.map(\.part)).isSuperset(of: ["ledger"]))
        #expect(!office.said.contains { $0.contains("BSCP-2026-140") })

        try await limitLedger(of: office, toMorePages: 10_000)
        try await office.pass(minutes: 2)

        #expect(try await office.status().faults == [])
        #expect(office.journal.messages(.started).contains("ledger works again"))
        for number in 101...140 {
            #expect(office.said.count { $0.contains("BSCP-2026-\(number) ") } == 1)
        }
    }

    /// Another minute is another date, and so another letter: only the one that the ledger holds may go out.
    @Test func `that a decision was reported as failed, and was not, spools the letters of the ledger`() async throws {
        let office = try await office()
        let ledger = try #require(await office.running().ledger as? SQLiteLedger)
        ledger.database.add(transactionObserver: LogThief(ledger.paths.ledger + "-wal"), extent: .databaseLifetime)
        try office.record("BSCP-2026-015", "date: 2026-01-20, event: brought-to-chair")
        try await office.rescan()
        #expect(try await office.status().faults.contains { $0.problem.contains("lost its log") })
        #expect(try office.letters.count == 1)

        try await office.pass(minutes: 2)

        #expect(try await office.status().faults == [])
        let names = try ledger.unfinished().map(\.letter.name).sorted()
        #expect(try office.spooled(in: "queue") == names)
        #expect(try office.letters.count == 2)
        #expect(try ledger.letterCounts(failedSince: .earliest) == [.spooled: 2])
        #expect(office.said.count { $0.contains("BSCP-2026-015") } == 1)
    }

    @Test func `that the ledger is full says of no letter each minute that it failed`() async throws {
        let office = try await office()
        let name = try #require(try office.spooled(in: "queue").first)
        try await limitLedger(of: office, toMorePages: 0)
        try recordMany(101...140, in: office)
        try await office.rescan()
        try office.move("spool/queue/\(name)", to: "spool/failed/\(name)")

        for _ in 1...3 { try await office.rescan() }
        try await limitLedger(of: office, toMorePages: 10_000)
        try await office.pass(minutes: 2)

        #expect(try await office.status().faults == [])
        #expect(office.journal.messages(.undelivered).count { $0.contains("a letter to board-chair") } == 1)
    }

    /// The same work gives the same letters, so another office shows what one will be called.
    @Test func `that one letter cannot be written keeps no other waiting`() async throws {
        let twin = try await office()
        let office = try Office("2026-01-20 10:00")
        try await office.open()
        let stuck = try #require(try twin.spooled(in: "queue").first)
        let obstacle = office.folder.appending(path: "spool/tmp/\(stuck)")
        try FileManager.default.createDirectory(at: obstacle, withIntermediateDirectories: false)
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.rescan()
        #expect(try office.spooled(in: "queue") == [])

        try office.record("BSCP-2026-015", "date: 2026-01-20, event: brought-to-chair")
        try await office.rescan()
        #expect(try office.spooled(in: "queue").count == 1)
        #expect(try await office.status().faults.map(\.part) == ["spool"])

        try FileManager.default.removeItem(at: obstacle)
        try await office.pass(minutes: 2)
        #expect(try office.spooled(in: "queue").contains(stuck))
        #expect(try await office.status().faults == [])
    }

    @Test func `that a file in the queue is no letter of the ledger sets it aside, and marks the others`() async throws
    {
        let office = try await office()
        let name = String(repeating: "0", count: 32) + ",S=1,H=" + String(repeating: "0", count: 16) + ".eml"
        try office.write("spool/queue/\(name)", "x")

        try await office.running().suppose(inQueue: try #require(LetterName(name)))
        try office.record("BSCP-2026-015", "date: 2026-01-20, event: brought-to-chair")
        try await office.rescan()

        #expect(try office.spooled(in: "corrupt") == [name])
        #expect(try await office.status().faults.map(\.problem).allSatisfy { $0.contains("set aside in 'corrupt'") })
        let ledger = try #require(await office.running().ledger as? SQLiteLedger)
        #expect(try ledger.letterCounts(failedSince: .earliest) == [.spooled: 2])
    }

    @Test func `of the spool is over soon after its cause`() async throws {
        let office = try await office()
        try office.block("spool/queue")
        try recordMany(101...101, in: office)
        try await office.rescan()
        #expect(try await office.status().faults.contains { $0.part == "spool" })

        try office.unblock("spool/queue")
        try await office.pass(minutes: 2)
        #expect(try await office.status().faults == [])
        #expect(office.journal.messages(.started).count { $0 == "spool works again" } == 1)
    }

    @Test func `stands until each step of its part has succeeded, and is one part however many failed`() async throws {
        let office = try await office()
        let daemon = try office.running()
        await daemon.report(.keepCases, "one")
        await daemon.report(.markScanned, "two")
        #expect(try await office.status().faults.map(\.part) == ["ledger", "ledger"])

        await daemon.recovered(.keepCases)
        #expect(!office.journal.messages(.started).contains("ledger works again"))
        await daemon.recovered(.markScanned)
        #expect(office.journal.messages(.started).contains("ledger works again"))
    }

    @Test func `that a file was set aside is over when somebody has taken it away`() async throws {
        let office = try await office()
        try await office.close()
        try office.write("spool/queue/strange.eml", "strange")
        try await office.open()
        #expect(try await office.status().faults.map(\.part) == ["spool"])
        try await office.pass(minutes: 2)
        #expect(try await office.status().faults.map(\.part) == ["spool"])

        try office.remove("spool/corrupt/strange.eml")
        try await office.rescan()
        #expect(try await office.status().faults == [])
    }
}

struct `A letter in the queue of which the ledger was not told` {
    @Test func `is recorded as soon as the ledger can be written, and its outcome with it`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.carryLetters()
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        try office.block("spool/queue")
        try office.record("BSCP-2026-015", "date: 2026-01-20, event: brought-to-chair")
        try await office.rescan()
        // Another letter is decided while the first one waits: both reach the queue at once.
        try office.unblock("spool/queue")
        try office.record("BSCP-2026-016", "date: 2026-01-20, event: brought-to-chair")
        try await office.rescan()
        for name in try office.names("spool/queue") {
            try office.move("spool/queue/\(name)", to: "spool/sent/\(name)")
        }
        try await office.rescan()

        guard case .spool(let reply) = try await office.ask(.spool) else { throw Unexpected() }
        #expect(Set(reply.letters.map(\.state)) == [.sent])
    }
}

struct `A ledger that is taken from a running daemon` {
    @Test func `is a fault, and the daemon asks to be started anew once it is saved`() async throws {
        let office = try Office("2026-01-20 10:00")
        try await office.open()
        try office.move("state/ledger.sqlite", to: "elsewhere")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.rescan()

        #expect(
            try await office.status().faults.contains { $0.part == "ledger" && $0.problem.contains("was saved as") })
        #expect(office.problems.map(\.exitStatus) == [1])
        #expect(office.said.isEmpty)

        // Put back before anybody could start it anew, it is as if nothing had been.
        try office.move("elsewhere", to: "state/ledger.sqlite")
        try await office.pass(minutes: 2)
        #expect(try await office.status().faults == [])
        #expect(!office.said.isEmpty)
    }
}

extension Daemon {
    /// As a defect would have it.
    fileprivate func suppose(inQueue name: LetterName) { unmarked.append(name) }
}

/// Takes the log of a ledger away once letters are committed, so that a write that happened is reported as failed.
private final class LogThief: TransactionObserver {
    private let path: String
    private var hasLetters = false
    private var isDone = false

    init(_ path: String) {
        self.path = path
    }

    func observes(eventsOfKind kind: DatabaseEventKind) -> Bool { kind.tableName == "letters" }

    func databaseDidChange(with event: DatabaseEvent) { hasLetters = true }

    func databaseDidCommit(_ database: Database) {
        guard hasLetters, !isDone else { return }
        isDone = true
        unlink(path)
    }

    func databaseDidRollback(_ database: Database) { hasLetters = false }
}
