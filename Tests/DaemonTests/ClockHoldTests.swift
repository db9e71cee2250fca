import Control
import Foundation
import Systemd
import Testing

@testable import Daemon

struct `A clock that is not believed` {
    private func office() async throws -> Office {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        return office
    }

    @Test func `says nothing new for ten minutes when it was set forward, and shows why`() async throws {
        let office = try await office()
        try office.setClock(to: "2026-02-24 10:00")
        try await office.running().ring()

        #expect(office.said.count == 1)
        #expect(try await office.status().warnings.contains { $0.contains("the clock was set forward by 35 days") })
        #expect(office.journal.messages(.fault).count { $0.hasPrefix("the clock was set forward") } == 1)

        try await office.pass(to: "2026-02-24 10:09")
        #expect(office.said.count == 1)

        try await office.pass(to: "2026-02-24 10:10")
        #expect(office.said.last == "escalated: BSCP-2026-014 chair-decision, 1 day after")
        #expect(try await office.status().warnings.allSatisfy { !$0.contains("clock") })
    }

    @Test func `still says what became due before the jump`() async throws {
        let office = try await office()
        try await office.pass(to: "2026-02-06 08:58")
        try office.setClock(to: "2026-03-06 08:58")
        try await office.running().ring()
        let before = office.said.count

        // Two minutes later it is nine o'clock of the day that is believed.
        try await office.pass(to: "2026-03-06 09:00")

        #expect(office.said.count == before + 1)
        #expect(office.said.last == "reminder: BSCP-2026-014 chair-decision, 14 days before")
    }

    @Test func `is believed at once when it is set right`() async throws {
        let office = try await office()
        try office.setClock(to: "2027-01-20 10:00")
        try await office.running().ring()
        try office.setClock(to: "2026-01-20 10:01")
        try await office.running().ring()

        #expect(office.said.count == 1)
        #expect(try await office.status().warnings.allSatisfy { !$0.contains("clock") })
        try await office.pass(to: "2026-02-20 09:00")
        #expect(office.said.last == "due: BSCP-2026-014 chair-decision, on the day")
    }

    @Test func `repeats nothing when it was set back`() async throws {
        let office = try await office()
        try await office.pass(to: "2026-02-20 09:30")
        let said = office.said
        try office.setClock(to: "2026-02-01 09:30")
        try await office.running().ring()
        try await office.pass(to: "2026-02-20 10:00")

        #expect(office.said == said)
    }

    @Test(arguments: ["2026-01-30 10:00", "2026-01-19 10:00", "1970-01-01 00:01"])
    func `holds a start whose clock is far from the last one's, and then goes on`(moment: String) async throws {
        let office = try await office()
        try await office.close()
        try office.setClock(to: moment)
        try office.record("BSCP-2026-015", "date: 2026-01-19, event: brought-to-chair")
        try await office.open()

        #expect(try await office.status().warnings.contains { $0.contains("the clock ") })
        try await office.pass(minutes: 10)
        #expect(try await office.status().warnings.allSatisfy { !$0.contains("the clock ") })
        #expect(try await office.status().cases == 2)
    }

    @Test func `makes nobody's entry of today a mistake after a long absence`() async throws {
        let office = try await office()
        try await office.close()
        try office.setClock(to: "2026-02-10 10:00")
        try office.record("BSCP-2026-015", "date: 2026-02-10, event: brought-to-chair")
        try await office.open()

        #expect(try await office.status().refused.isEmpty)
        try await office.pass(minutes: 10)
        #expect(office.said.contains("reminder: BSCP-2026-015 chair-decision, start"))
    }
}
