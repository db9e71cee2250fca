import Control
import Systemd
import Testing

@testable import Daemon

struct `Settings that are read again` {
    /// A daemon that began with the usual settings and has just read others.
    private func office(_ settings: String) async throws -> Office {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        try office.write("casewatch.yaml", settings + "\n")
        guard case .reload(let reply) = try await office.ask(.reload) else { throw Unexpected() }
        #expect(reply.problems.isEmpty, "\(reply.problems)")
        return office
    }

    private func faults(_ office: Office) -> [String] {
        office.journal.messages(.fault).filter { $0.contains("take effect when casewatchd is restarted") }
    }

    private func wordsAboutCourier(_ office: Office) -> Int {
        office.journal.messages(.change).count { $0.contains("casewatch-courier goes by once it is restarted") }
    }

    @Test(arguments: ["paths: {cases: elsewhere}", "timezone: Europe/Dublin", "control: {readers: [games]}"])
    func `say what the daemon holds from its start, until it is as it was`(settings: String) async throws {
        let office = try await office(settings)
        #expect(faults(office).count == 1)

        try office.write("casewatch.yaml", Papers.settings)
        _ = try await office.ask(.reload)
        #expect(faults(office).count == 1)
        #expect(office.journal.messages(.started).contains { $0.hasSuffix("works again") })
    }

    @Test(arguments: [
        "transport: smtp", "smtp: {host: mail.partnership.example}", "smtp: {timeouts: {connect: 7}}",
        "allowed-domains: [partnership.example]",
    ])
    func `say once what the courier holds from its own`(line: String) async throws {
        let office = try await office("mail: {\(line)}")
        _ = try await office.ask(.reload)
        #expect(wordsAboutCourier(office) == 1)
        #expect(faults(office).isEmpty)
    }

    @Test func `take effect at once where nobody holds them, without a word`() async throws {
        let office = try await office("notify-at: \"11:00\"\nmail: {weekly: tuesday, keep-sent-days: 3}")
        #expect(faults(office).isEmpty && wordsAboutCourier(office) == 0)

        try await office.pass(to: "2026-01-27 11:00")
        let weekly = try office.queue().filter { $0.contains("audit verify") }
        #expect(!weekly.isEmpty)
        #expect(weekly.allSatisfy { $0.contains("\r\nDate: Tue, ") && $0.contains(" 11:00:00 ") })
    }

    @Test func `sign letters by another sender at once`() async throws {
        let office = try await office("mail: {from: reminders@partnership.example}")
        #expect(wordsAboutCourier(office) == 1)

        try await office.pass(to: "2026-02-18 09:00")
        #expect(try office.queue().contains { $0.contains("From: reminders@partnership.example\r\n") })
    }
}
