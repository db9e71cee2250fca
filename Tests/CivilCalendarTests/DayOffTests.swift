import CivilCalendar
import Testing

struct `A day off` {
    private let calendar: WorkingCalendar

    init() throws {
        calendar = WorkingCalendar(try ShippedHolidays.englandAndWales())
    }

    @Test func `has a reason`() {
        #expect(calendar.reasonNotWorking(day("2026-11-28")) == .saturday)
        #expect(calendar.reasonNotWorking(day("2026-11-29")) == .sunday)
        #expect(calendar.reasonNotWorking(day("2026-11-30")) == nil)
        #expect(calendar.reasonNotWorking(day("2026-12-28")) == .bankHoliday(.published))
        #expect(calendar.reasonNotWorking(day("2029-12-25")) == .bankHoliday(.computed))
    }

    @Test func `on a weekend is a weekend, whatever is published`() {
        let calendar = WorkingCalendar(BankHolidays(division: .scotland, published: [day("2026-11-28")]))
        #expect(calendar.reasonNotWorking(day("2026-11-28")) == .saturday)
    }

    @Test func `has a reason exactly when it is no working day`() {
        for date in day("2018-01-01")...day("2031-12-31") {
            #expect((calendar.reasonNotWorking(date) == nil) == calendar.isWorkingDay(date), "\(date)")
        }
    }

    @Test func `is passed over in counting forwards`() {
        let skipped = calendar.skippedDays(between: day("2026-12-23"), and: day("2026-12-30"))
        #expect(
            skipped == [
                SkippedDay(date: day("2026-12-25"), reason: .bankHoliday(.published)),
                SkippedDay(date: day("2026-12-26"), reason: .saturday),
                SkippedDay(date: day("2026-12-27"), reason: .sunday),
                SkippedDay(date: day("2026-12-28"), reason: .bankHoliday(.published)),
            ])
    }

    @Test func `is not passed over where counting starts, and is where it ends`() {
        let saturday = day("2026-11-28")
        let forwards = calendar.skippedDays(between: saturday, and: day("2026-11-29"))
        let backwards = calendar.skippedDays(between: day("2026-11-29"), and: saturday)
        #expect(forwards.map(\.date) == [day("2026-11-29")])
        #expect(backwards.map(\.date) == [saturday])
        #expect(calendar.skippedDays(between: saturday, and: saturday) == [])
    }
}
