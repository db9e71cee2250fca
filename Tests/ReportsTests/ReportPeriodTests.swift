import CivilCalendar
import Reports
import Testing

struct `A period of a report` {
    @Test(
        arguments: [
            ("2026-11-20", "2026-10-01", "2026-12-31"), ("2026-01-01", "2026-01-01", "2026-03-31"),
            ("2026-09-30", "2026-07-01", "2026-09-30"), ("2024-02-29", "2024-01-01", "2024-03-31"),
        ])
    func `is the quarter that holds the day`(text: String, first: String, last: String) {
        let period = ReportPeriod(quarterOf: day(text))
        #expect(period == ReportPeriod(from: day(first), to: day(last)))
    }

    @Test(
        arguments: [
            ("2026-10-01", "2026-12-31", "2027-01-01", "2027-03-31"),
            ("2026-12-01", "2026-12-31", "2027-01-01", "2027-01-31"),
            ("2025-04-01", "2026-03-31", "2026-04-01", "2027-03-31"),
            ("2026-01-05", "2026-01-11", "2026-01-12", "2026-01-18"),
        ])
    func `is followed by one of the same length, in months where it is made of months`(
        first: String, last: String, nextFirst: String, nextLast: String
    ) throws {
        let period = try #require(ReportPeriod(from: day(first), to: day(last)))
        #expect(period.following == ReportPeriod(from: day(nextFirst), to: day(nextLast)))
        #expect(period.following.preceding(1) == [period])
    }

    @Test func `is written with its year once`() {
        #expect(ReportPeriod(quarterOf: day("2026-11-20")).written == "1 October to 31 December 2026")
        #expect(
            ReportPeriod(from: day("2026-11-15"), to: day("2027-01-15"))?.written
                == "15 November 2026 to 15 January 2027")
        #expect(ReportPeriod(quarterOf: day("2026-11-20")).brief == "Oct to Dec 2026")
        #expect(ReportPeriod(monthOf: day("2026-11-20")).brief == "Nov 2026")
    }

    @Test func `does not end before it begins`() {
        #expect(ReportPeriod(from: day("2026-01-02"), to: day("2026-01-01")) == nil)
    }

    @Test(arguments: ["2026-12", "2026-02"])
    func `can be a month`(text: String) throws {
        let period = try #require(ReportPeriod(month: text))
        #expect(period.first == day(text + "-01"))
        #expect(period.last.adding(days: 1).day == 1)
    }

    @Test(arguments: ["2026-13", "2026", "12-2026", "2026-12-01", "", "9999-12", "Dec"])
    func `is no month in another form`(text: String) {
        #expect(ReportPeriod(month: text) == nil)
    }

    @Test func `can be a quarter by its number`() {
        #expect(ReportPeriod(quarter: "2026-Q4") == ReportPeriod(quarterOf: day("2026-11-20")))
        #expect(ReportPeriod(quarter: "2026-q1") == ReportPeriod(quarterOf: day("2026-02-01")))
    }

    @Test(arguments: ["2026-Q5", "2026-Q0", "2026-4", "Q4-2026", "2026-Q", "2026-Q44", "", "9999-Q4"])
    func `is no quarter in another form`(text: String) {
        #expect(ReportPeriod(quarter: text) == nil)
    }
}
