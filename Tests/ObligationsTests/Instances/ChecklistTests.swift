import CivilCalendar
import Obligations
import Testing

struct `A checklist` {
    private let procedure = Procedure(
        duty(
            "notice", "within 14 days of declined", metBy: ["told"],
            requires: [.item("explanation"), .any(["incident-notification", "details"])]))

    @Test func `is wanted in full while nothing is recorded`() {
        let instance = procedure.instances(of: [on("2026-03-02", "declined")], on: "2026-03-02").first
        #expect(instance?.state == .open)
        #expect(instance?.missing.map(\.description) == ["explanation", "incident-notification or details"])
    }

    @Test(arguments: [
        ([ChecklistItem](), ["explanation", "incident-notification or details"]),
        (["explanation"], ["incident-notification or details"]),
        (["details"], ["explanation"]),
        (["incident-notification", "details"], ["explanation"]),
    ])
    func `that is not complete leaves the duty incomplete, and says what is missing`(
        _ items: [ChecklistItem], _ missing: [String]
    ) {
        let instance = procedure.instances(
            of: [on("2026-03-02", "declined"), on("2026-03-05", "told", with: items)], on: "2026-03-06"
        ).first
        #expect(instance?.line == "notice due 2026-03-16 incomplete")
        #expect(instance?.missing.map(\.description) == missing)
    }

    @Test(
        arguments: [["explanation", "details"], ["incident-notification", "explanation", "else"]] as [[ChecklistItem]])
    func `that is complete lets the duty be met`(_ items: [ChecklistItem]) {
        let instance = procedure.instances(
            of: [on("2026-03-02", "declined"), on("2026-03-05", "told", with: items)], on: "2026-03-06"
        ).first
        #expect(instance?.line == "notice due 2026-03-16 met 2026-03-05")
        #expect(instance?.missing == [])
    }

    @Test func `lets the clock run on, so that what completes it late is late`() {
        let events = [
            on("2026-03-02", "declined"), on("2026-03-05", "told", with: ["explanation"]),
            on("2026-03-20", "told", with: ["explanation", "details"]),
        ]
        #expect(procedure.instances(of: events, on: "2026-03-19").map(\.line) == ["notice due 2026-03-16 incomplete"])
        #expect(
            procedure.instances(of: events, on: "2026-03-20").map(\.line) == [
                "notice due 2026-03-16 met_late 2026-03-20"
            ])
    }

    @Test func `is not put together from several events`() {
        let instance = procedure.instances(
            of: [
                on("2026-03-02", "declined"), on("2026-03-05", "told", with: ["explanation"]),
                on("2026-03-09", "told", with: ["details"]),
            ], on: "2026-03-10"
        ).first
        #expect(instance?.state == .incomplete)
        #expect(instance?.missing.map(\.description) == ["explanation"])
    }
}
