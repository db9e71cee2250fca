import CivilCalendar
import TestSupport
import Testing

struct `A period of months` {
    @Test func `agrees with turning the pages of a calendar`() throws {
        var lots = Lots(of: 2)
        for _ in 0..<3000 {
            let start = lots.date(in: 1900...2200)
            let months = Int.random(in: -60...60, using: &lots)
            let end = try #require(start.adding(months: months, monthEnd: .clamp))
            let naive = NaiveDate(start).clamped(months: months)
            #expect(NaiveDate(end) == naive, "\(start) and \(months) months")

            let hasCorrespondingDate = naive.day == start.day
            #expect(start.adding(months: months, monthEnd: .refuse) == (hasCorrespondingDate ? end : nil))
        }
    }

    @Test func `never sticks to the end of a month`() {
        #expect(day("2026-02-28").adding(months: 1, monthEnd: .clamp) == day("2026-03-28"))
        #expect(day("2026-04-30").adding(months: 1, monthEnd: .clamp) == day("2026-05-30"))
    }

    @Test(arguments: [
        ("2026-01-31", 1), ("2026-05-31", 1), ("2027-08-31", 6), ("2028-02-29", 12), ("2026-08-30", 6),
        ("2026-03-31", -1),
    ])
    func `without a corresponding date is refused where a procedure says so`(_ start: String, _ months: Int) {
        #expect(day(start).adding(months: months, monthEnd: .refuse) == nil)
        #expect(day(start).adding(months: months, monthEnd: .clamp) != nil)
    }

    @Test func `of none ends on the day itself`() {
        #expect(day("2028-02-29").adding(months: 0, monthEnd: .refuse) == day("2028-02-29"))
    }

    @Test func `has two readings, in the words of procedures`() {
        #expect(MonthEnd.allCases.map(\.rawValue) == ["clamp", "refuse"])
    }

    @Test(arguments: MonthEnd.allCases)
    func `that leaves the calendar has no end`(_ monthEnd: MonthEnd) {
        #expect(day("9999-12-01").adding(months: 1, monthEnd: monthEnd) == nil)
        #expect(day("0001-01-31").adding(months: -1, monthEnd: monthEnd) == nil)
        #expect(day("2026-01-01").adding(months: Int.max, monthEnd: monthEnd) == nil)
        #expect(day("2026-01-01").adding(months: Int.min, monthEnd: monthEnd) == nil)
        #expect(CivilDate.earliest.adding(months: 9998 * 12 + 11, monthEnd: monthEnd) == day("9999-12-01"))
        #expect(day("9999-12-01").adding(months: -(9998 * 12 + 11), monthEnd: monthEnd) == .earliest)
    }
}
