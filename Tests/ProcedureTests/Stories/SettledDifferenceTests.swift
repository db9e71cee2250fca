import CivilCalendar
import Obligations
import Testing

/// Where two readings of what a case owes once parted, and how it was settled.
struct `A difference that was settled` {
    private let procedure = Shipped.procedure(
        "every-phrase", from: "Tests/ProcedureTests/Texts/every-phrase.yaml")

    @Test func `a cancellation stops a recurring duty, not just the occurrence then open`() {
        let events = [on("2026-01-15", "brought"), on("2026-02-20", "withdrawn")]
        #expect(
            lines("every-month", events, on: "2026-12-31") == [
                "every-month#1 due 2026-02-15 cancelled 2026-02-20",
                "every-month#2 due 2026-03-15 cancelled 2026-02-20",
            ])
    }

    @Test func `a cancelled recurring duty begins anew with a new trigger, and its closings go there`() {
        let events = [
            on("2026-01-15", "brought"), on("2026-01-20", "withdrawn"), on("2026-03-02", "brought"),
            on("2026-03-09", "given", with: ["minutes"]),
        ]
        #expect(
            lines("every-month", events, on: "2026-03-31") == [
                "every-month#1 due 2026-02-15 cancelled 2026-01-20", "every-month#2 due 2026-04-02 met 2026-03-09",
            ])
    }

    @Test func `what is planned closes and cancels nothing before its day`() {
        let events = [on("2026-09-21", "hearing"), on("2026-03-02", "decided")]
        #expect(lines("years", events, on: "2026-09-20") == ["years due 2027-03-02 open"])
        #expect(lines("years", events, on: "2026-09-21") == ["years due 2027-03-02 cancelled 2026-09-21"])
        #expect(lines("weeks", events, on: "2026-09-20") == ["weeks due 2026-10-05 open"])
        #expect(lines("weeks", events, on: "2026-09-21") == ["weeks due 2026-10-05 incomplete"])
    }

    @Test func `what is planned suspends nothing before its day`() {
        let events = [on("2026-09-21", "hearing"), on("2026-09-17", "brought")]
        #expect(lines("working-days", events, on: "2026-09-18") == ["working-days due 2026-09-24 open"])
        #expect(lines("working-days", events, on: "2026-09-21") == ["working-days due 2026-09-24 suspended 2026-09-21"])
    }

    @Test func `a day planned twice can be prepared before it`() {
        let events = [on("2026-09-21", "hearing"), on("2026-09-21", "hearing"), on("2026-09-01", "given")]
        #expect(
            lines("working-days-before", events, on: "2026-09-02") == [
                "working-days-before due 2026-09-09 met 2026-09-01",
                "working-days-before#2 due 2026-09-09 met 2026-09-01",
            ])
    }

    @Test func `a date that people set does not rest on the holidays before the planned day`() {
        let hearing = on("2029-01-05", "hearing")
        let extended = on("2028-12-01", "extended", until: "2028-12-15")
        let counted = procedure.instances(of: [hearing], on: "2028-12-01")
        let set = procedure.instances(of: [hearing, extended], on: "2028-12-01")
        #expect(counted.first { $0.key.obligation == "working-days-before" }?.isProvisional == true)
        #expect(set.first { $0.key.obligation == "working-days-before" }?.isProvisional == false)
    }

    private func lines(_ name: ObligationName, _ events: [CaseEvent], on today: String) -> [String] {
        procedure.instances(of: events, on: today).filter { $0.key.obligation == name }.map { "\($0.key) \($0.line)" }
    }
}
