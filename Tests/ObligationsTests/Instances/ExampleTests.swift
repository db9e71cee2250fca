import CivilCalendar
import Obligations
import Testing

struct `A golden example` {
    @Test func `that holds is no failure`() {
        #expect(
            failures(expecting: [("decision", "2026-02-28"), ("imr[police]", "2026-04-02"), ("imr[1]", "2026-04-02")])
                == [])
    }

    @Test func `may speak of occurrences to come`() {
        #expect(failures(expecting: [("update#1", "2026-04-30"), ("update#3", "2026-10-31")]) == [])
    }

    @Test func `that does not hold says where it stands and what the procedure gives instead`() {
        let failures = failures(expecting: [("decision", "2026-03-03")])
        #expect(failures.map(\.line) == [7])
        #expect(failures.map(\.key) == ["decision"])
        #expect(failures.map(\.expected) == [day("2026-03-03")])
        #expect(failures.map(\.actual) == [day("2026-02-28")])
    }

    @Test(arguments: ["imr", "imr[health]", "decision#2", "nothing", "waiting"])
    func `of an instance that is not there does not hold`(_ key: String) {
        #expect(failures(expecting: [(key, "2026-02-28")]).map(\.actual) == [nil])
    }

    private func failures(expecting: [(key: String, due: String)]) -> [Procedure.ExampleFailure] {
        let example = Example(
            events: [on("2026-01-31", "brought"), on("2026-03-02", "requested", for: "police")],
            expect: expecting.map { Example.Expectation(key: $0.key, due: day($0.due), line: 7) })
        let procedure = Procedure(
            duty("decision", "within 1 month of brought", metBy: ["decided"]),
            duty("imr", "within 1 month of requested", metBy: ["completed"]),
            duty("update", "every 3 months from brought until concluded", metBy: ["given"]),
            duty("waiting", "within 1 month of never", metBy: ["decided"]), examples: [example])
        return procedure.exampleFailures(calendar: .real)
    }
}
