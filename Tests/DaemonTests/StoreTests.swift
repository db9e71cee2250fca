import Control
import Foundation
import Systemd
import Testing

@testable import Daemon

struct `What happens to the case store` {
    @Test func `deleting a case file silences nothing`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try office.record("BSCP-2026-015", "date: 2026-01-20, event: brought-to-chair")
        try office.record("BSCP-2026-016", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()

        try office.remove("cases/BSCP-2026-014.yaml")
        try await office.rescan()
        try await office.rescan()
        try await office.pass(to: "2026-02-20 09:00")

        #expect(office.said.contains("due: BSCP-2026-014 chair-decision, on the day"))
        #expect(office.journal.messages(.fault).count { $0.hasPrefix("BSCP-2026-014") } == 1)
        #expect(try await office.status().warnings.contains { $0.contains("BSCP-2026-014") })
        #expect(try office.letters.count { $0.hasPrefix("manager@") } == 1)
    }

    @Test func `an emptied store is one alarm, and everything stays in force`() async throws {
        let office = try Office("2026-01-20 10:00")
        for number in 101...105 {
            try office.record("BSCP-2026-\(number)", "date: 2026-01-20, event: brought-to-chair")
        }
        try await office.open()
        let before = office.journal.messages(.fault).count

        for number in 101...105 { try office.remove("cases/BSCP-2026-\(number).yaml") }
        try await office.rescan()
        try await office.pass(to: "2026-02-20 09:00")

        #expect(office.journal.messages(.fault).count == before + 1)
        #expect(office.said.count { $0.hasSuffix("on the day") } == 5)
    }

    @Test func `a store that is not mounted keeps every case, over a restart too`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()

        try office.remove("cases")
        try await office.rescan()
        try await office.close()
        try await office.open()
        try await office.pass(to: "2026-02-20 09:00")

        #expect(try await office.status().cases == 1)
        #expect(office.said.contains("due: BSCP-2026-014 chair-decision, on the day"))
    }

    @Test func `a rescan says what is wrong with the store itself, and nothing once it is back`() async throws {
        let office = try Office("2026-01-20 10:00")
        for number in 101...103 {
            try office.record("BSCP-2026-\(number)", "date: 2026-01-20, event: brought-to-chair")
        }
        try await office.open()
        #expect(try await office.rescan().refused == [])

        try office.move("cases", to: "away")
        #expect(
            try await office.rescan().located == [
                "3 in force",
                "cases:1:1: the directory of cases does not exist; create or mount it, or correct 'cases' in the "
                    + "settings; every case stays in force",
            ])

        try office.move("away", to: "cases")
        #expect(try await office.rescan().located == ["3 in force"])
    }

    @Test func `a file that was lost while the store was away is told when it returns`() async throws {
        let office = try Office("2026-01-20 10:00")
        for number in 101...104 {
            try office.record("BSCP-2026-\(number)", "date: 2026-01-20, event: brought-to-chair")
        }
        try await office.open()
        let store = office.folder.appending(path: "cases")
        let away = office.folder.appending(path: "away")
        try FileManager.default.moveItem(at: store, to: away)
        try await office.rescan()
        try await office.rescan()
        #expect(office.journal.messages(.fault).count { $0.contains("the case store cannot be read") } == 1)

        try FileManager.default.moveItem(at: away, to: store)
        try office.remove("cases/BSCP-2026-103.yaml")
        try await office.rescan()

        #expect(office.journal.messages(.fault).count { $0.hasPrefix("BSCP-2026-103: the case file is gone") } == 1)
    }

    @Test func `a refused file keeps its last good version, and is told once per version`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()

        try office.write("cases/BSCP-2026-014.yaml", "case: BSCP-2026-014\nprocedure: short\nevnts: SECRET-TOKEN\n")
        let reply = try await office.rescan()
        try await office.rescan()

        #expect(reply.refused.map(\.line) == [3])
        #expect(reply.refused.first?.problem.contains("did you mean 'events'?") == true)
        #expect(office.journal.messages(.refusedFile).count == 1)
        #expect(try office.letters.count { $0.hasPrefix("manager@") } == 1)
        #expect(office.journal.entries.allSatisfy { !$0.message.contains("SECRET-TOKEN") })
        #expect(try office.queue().allSatisfy { !$0.contains("SECRET-TOKEN") })

        try await office.pass(to: "2026-02-20 09:00")
        #expect(office.said.contains("due: BSCP-2026-014 chair-decision, on the day"))

        try office.record(
            "BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair", "date: 2026-02-20, event: review-decided")
        #expect(try await office.rescan().refused.isEmpty)
    }

    @Test func `a procedure that is refused keeps its last good version, over a restart too`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()

        try office.write("procedures/short.yaml", "procedure: short\n")
        guard case .reload(let reply) = try await office.ask(.reload) else { throw Unexpected() }
        #expect(!reply.problems.isEmpty)
        #expect(try office.letters.count { $0.hasPrefix("manager@") } == 1)
        #expect(office.journal.messages(.refusedFile).count == 1)
        try await office.close()
        try await office.open()

        try await office.pass(to: "2026-02-20 09:00")
        #expect(office.said.contains("due: BSCP-2026-014 chair-decision, on the day"))
        #expect(office.journal.messages(.refusedFile).count == 1)
    }

    @Test func `an event of a coming day is refused until that day`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-22, event: brought-to-chair")
        try await office.open()
        #expect(try await office.status().refused.count == 1)

        try await office.pass(to: "2026-01-22 10:00")
        try await office.rescan()

        #expect(try await office.status().refused.isEmpty)
        #expect(office.said == ["reminder: BSCP-2026-014 chair-decision, start"])
    }
}

extension Interface.RescanReply {
    /// How many cases are in force, and what is refused where.
    fileprivate var located: [String] {
        ["\(cases) in force"] + refused.map { "\($0.file):\($0.line):\($0.column): \($0.problem)" }
    }
}
