import Control
import Systemd
import Testing

@testable import Daemon

struct `Silence` {
    private func silence(
        _ office: Office, key: String?, until: String, why: String = "on leave"
    ) async throws -> Interface.Silence {
        let request = Interface.AddSilenceRequest(reference: "BSCP-2026-014", key: key, until: until, why: why)
        guard case .addSilence(let reply) = try await office.ask(.addSilence(request)) else { throw Unexpected() }
        return reply.silence
    }

    private func office() async throws -> Office {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        return office
    }

    @Test func `holds reminders, but never what a statutory duty says from its due day on`() async throws {
        let office = try await office()
        let silence = try await silence(office, key: nil, until: "2026-12-31")
        #expect(silence.by == "root")

        try await office.pass(to: "2026-03-01 12:00")

        #expect(
            office.said == [
                "reminder: BSCP-2026-014 chair-decision, start",
                "due: BSCP-2026-014 chair-decision, on the day",
                "escalated: BSCP-2026-014 chair-decision, 1 day after",
                "escalated: BSCP-2026-014 chair-decision, 7 days after",
            ])
    }

    @Test func `outlives a restart, and ends when it is removed`() async throws {
        let office = try await office()
        let silence = try await silence(office, key: "chair-decision", until: "2026-02-28")
        try await office.close()
        try await office.open()

        try await office.pass(to: "2026-02-07 12:00")
        #expect(office.said.count == 1)

        _ = try await office.ask(.removeSilence(.init(id: silence.id)))
        #expect(office.said.last == "reminder: BSCP-2026-014 chair-decision, 14 days before")
    }

    @Test(arguments: [
        ("chair-decision", "2026-12-31", " ", "a reason is needed"),
        ("chair-decision", "2026-01-19", "on leave", "before today"),
        ("completion", "2026-12-31", "on leave", "nothing is owed"),
    ])
    func `is refused where it would hide something`(key: String, until: String, why: String, answer: String)
        async throws
    {
        let office = try await office()

        let failure = await #expect(throws: Interface.Failure.self) {
            try await self.silence(office, key: key, until: until, why: why)
        }

        guard case .notAllowed(let reason) = failure else { throw Unexpected() }
        #expect(reason.contains(answer))
    }

    @Test func `is refused for a statutory duty that is due or overdue`() async throws {
        let office = try await office()
        try await office.pass(to: "2026-02-20 12:00")

        await #expect(throws: Interface.Failure.self) {
            try await self.silence(office, key: "chair-decision", until: "2026-12-31")
        }
    }

    @Test func `keeps its reason out of the journal`() async throws {
        let office = try await office()
        _ = try await silence(office, key: nil, until: "2026-12-31", why: "CANARY is ill")

        #expect(office.journal.entries.contains { $0.message.hasPrefix("silence on BSCP-2026-014") })
        #expect(office.journal.entries.allSatisfy { !$0.message.contains("CANARY") })
    }
}

struct `Forgetting a case` {
    @Test func `ends what a vanished file left in force, until the file comes back, and repeats nothing then`()
        async throws
    {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try office.record("BSCP-2026-015", "date: 2026-01-20, event: brought-to-chair")
        try office.record("BSCP-2026-016", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        let forget = Interface.Request.forget(.init(reference: "BSCP-2026-014", why: "opened by mistake"))
        await #expect(throws: Interface.Failure.self) { try await office.ask(forget) }

        try office.remove("cases/BSCP-2026-014.yaml")
        try await office.rescan()
        _ = try await office.ask(forget)
        try await office.close()
        try await office.open()
        try await office.pass(to: "2026-02-20 12:00")

        #expect(try await office.status().cases == 2)
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        let before = office.said.count
        try await office.rescan()
        #expect(office.said.count == before + 1)
        #expect(office.said.last == "due: BSCP-2026-014 chair-decision, on the day")
        #expect(office.journal.messages(.fault).allSatisfy { !$0.contains("contradicts") })
        #expect(office.said.contains("due: BSCP-2026-015 chair-decision, on the day"))
    }
}
