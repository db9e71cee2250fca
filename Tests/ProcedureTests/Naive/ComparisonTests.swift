import CivilCalendar
import Obligations
import TestSupport
import Testing

struct `Two implementations of what a case owes` {
    private let days = NaiveDays(Shipped.holidays)

    @Test(arguments: ["scr-2015", "lcspr-2023"])
    func `agree about a shipped procedure`(_ name: String) {
        compare(Shipped.procedure(name), cases: 400, seed: 1)
    }

    @Test(arguments: [MonthEnd.clamp, .refuse], [BeforeReading.clearDays, .plain])
    func `agree about every phrase`(_ monthEnd: MonthEnd, _ before: BeforeReading) {
        for (seed, quarter) in QuarterReading.allCases.enumerated() {
            var procedure = Shipped.procedure("every-phrase", from: "Tests/ProcedureTests/Texts/every-phrase.yaml")
            procedure.readings = Readings(monthEnd: monthEnd, before: before, quarter: quarter)
            compare(procedure, cases: 300, seed: UInt64(seed))
        }
    }

    private func compare(_ procedure: Procedure, cases: Int, seed: UInt64) {
        let comparison = Comparison(procedure: procedure, days: days)
        var lots = Lots(of: seed)
        var found = 0
        for _ in 0..<cases where found < 3 {
            let events = lots.events(under: procedure)
            let latest = events.map(\.date).max() ?? day("2026-01-01")
            let dues = comparison.naive(events, on: latest).compactMap(\.due)
            for today in lots.todays(events, dues: dues) {
                guard let difference = comparison.smallestDifference(events, on: today) else { continue }
                Issue.record("\(difference)")
                found += 1
                break
            }
        }
    }
}
