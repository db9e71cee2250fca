import Control
import Systemd
import Testing

@testable import Daemon

struct `What happens to the rules` {
    private static let oneOff = Papers.holidays.replacing(
        #"{"title": "Good Friday""#,
        with: #"{"title": "One-off", "date": "2026-02-20", "notes": "", "bunting": true}, {"title": "Good Friday""#)

    @Test func `a one-off bank holiday is said, and moves the day on which people are told, never the due date`()
        async throws
    {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()

        try office.write("bank-holidays.json", Self.oneOff)
        _ = try await office.ask(.reload)
        #expect(office.journal.messages(.change).contains { $0.contains("2026-02-20 added") })

        try await office.pass(to: "2026-02-19 09:00")
        let told = try #require(office.journal.entries.last { $0[.rung] == "on the day" })
        #expect(told[.due] == "2026-02-20")
        #expect(told[.daysLeft] == "1")
    }

    @Test func `dates beyond the published bank holidays are said once at the start`() async throws {
        let office = try Office("2028-02-01 10:00")
        try office.record("BSCP-2028-014", "date: 2028-01-20, event: brought-to-chair")

        try await office.open()

        #expect(office.journal.messages(.horizon).count == 1)
        #expect(office.journal.messages(.horizon).first?.contains("2028-01-03") == true)
    }

    @Test func `a changed procedure moves dates, with the procedure as the cause`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()

        try office.write(
            "procedures/short.yaml",
            Papers.procedure.replacing("within 1 month of brought-to-chair", with: "within 2 weeks of brought-to-chair")
        )
        _ = try await office.ask(.reload)

        let moved = try #require(office.journal.entries.last { $0[.kind] == "moved" })
        #expect(moved[.cause] == "procedure")
        #expect(moved[.oldDue] == "2026-02-20")
        #expect(moved[.due] == "2026-02-03")
        #expect(moved[.role] == "board-chair")
    }

    @Test(arguments: [false, true])
    func `an item that a changed procedure lists is read from the file again, and a duty met with it stays met`(
        restarts: Bool
    ) async throws {
        let office = try Office("2026-01-20 10:00")
        try office.record(
            "BSCP-2026-014", "date: 2026-01-10, event: brought-to-chair",
            "date: 2026-01-15, event: review-decided, with: [reasons-given]")
        try await office.open()
        #expect(try await office.status().warnings.contains { $0.contains("on no checklist") })
        #expect(try office.ledgerHolds("review-decided"))
        #expect(try !office.ledgerHolds("reasons-given"))
        let said = office.said

        if restarts { try await office.close() }
        try office.write(
            "procedures/short.yaml",
            Papers.procedure.replacing(
                "met-by: [review-decided]", with: "met-by: [review-decided]\n    requires: [reasons-given]"))
        if restarts { try await office.open() } else { _ = try await office.ask(.reload) }

        #expect(try await !office.status().warnings.contains { $0.contains("on no checklist") })
        guard
            case .agenda(let agenda) = try await office.ask(
                .agenda(.init(reference: "BSCP-2026-014")))
        else { throw Unexpected() }
        #expect(agenda.instances.first { $0.obligation == "chair-decision" }?.state == .met)
        #expect(office.said == said)
    }

    @Test func `a role without an address is heard by the business manager, with a warning`() async throws {
        let office = try Office("2026-01-20 10:00")
        try office.write("contacts.yaml", "business-manager: manager@partnership.example\n")
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")

        try await office.open()

        #expect(try office.letters == ["manager@partnership.example: BSCP-2026-014 chair-decision"])
        #expect(office.journal.entries.contains { $0[.cause] == "unrouted" && $0.message.contains("board-chair") })
    }
}
