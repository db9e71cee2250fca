import CivilCalendar
import Testing

struct `The date vectors` {
    @Test(arguments: try DateVector.withoutZone())
    func `come out as decided law and worked examples say`(_ vector: DateVector) throws {
        let answer = try #require(try vector.answer(), "\(vector.why)")
        #expect(answer.description == vector.expected, "\(vector.why)")
    }

    @Test func `are all here, and each is worked out here or in the tests of the clock`() throws {
        let vectors = try DateVector.all()
        #expect(vectors.count == 81)
        #expect(vectors.filter(\.needsZone).count == 10)
        #expect(try DateVector.withoutZone().count == 71)
    }

    @Test(arguments: [
        "within_fortnights:1", "retain_months:12:for_ever", "act_by:next_tuesday", "working_days_before:7:generous",
        "bank_holiday:midsummer", "ladder_rung:-1h",
    ])
    func `of a kind that nobody knows are refused`(_ rule: String) {
        let vector = DateVector(rule: rule, trigger: "2026-01-15", calendar: "england-and-wales")
        #expect(throws: DateVector.Unknown.self) { try vector.answer() }
    }

    @Test func `on a calendar that nobody knows are refused`() {
        let vector = DateVector(rule: "within_working_days:1", trigger: "2026-01-15", calendar: "atlantis")
        #expect(throws: DateVector.Unknown.self) { try vector.answer() }
    }
}

extension DateVector {
    fileprivate init(rule: String, trigger: String, calendar: String) {
        self.init(rule: rule, trigger: trigger, expected: "", calendar: calendar, why: "")
    }
}
