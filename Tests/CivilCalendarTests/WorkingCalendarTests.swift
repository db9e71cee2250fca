import CivilCalendar
import TestSupport
import Testing

struct `A working calendar` {
    private let calendar: WorkingCalendar
    private let workingDays: [CivilDate]

    init() throws {
        let shipped = try ShippedHolidays.englandAndWales()
        let computed = (2029...2040).flatMap { BankHolidayRule.holidays(in: $0, of: .englandAndWales).map(\.date) }
        let holidays = Set(shipped.dates + computed)
        calendar = WorkingCalendar(shipped)
        workingDays = (day("2019-01-01")...day("2040-12-31")).filter { date in
            !["Saturday", "Sunday"].contains(date.weekday.name) && !holidays.contains(date)
        }
    }

    @Test func `agrees with a list of all working days`() {
        let days = day("2019-01-01")...day("2040-12-31")
        #expect(days.filter(calendar.isWorkingDay) == workingDays)
    }

    @Test func `counts working days as along a list`() throws {
        var lots = Lots(of: 3)
        for _ in 0..<2000 {
            let date = lots.date(in: 2020...2038)
            let n = Int.random(in: 1...40, using: &lots)
            let after = try #require(workingDays.firstIndex { $0 > date })
            let before = try #require(workingDays.lastIndex { $0 < date })
            #expect(calendar.workingDay(n, after: date) == workingDays[after + n - 1], "\(n) after \(date)")
            #expect(calendar.workingDay(n, before: date) == workingDays[before - n + 1], "\(n) before \(date)")
        }
    }

    @Test func `finds the working day at or next to a day`() throws {
        for date in day("2026-01-01")...day("2027-12-31") {
            #expect(calendar.previousWorkingDay(onOrBefore: date) == workingDays.last { $0 <= date })
            #expect(calendar.nextWorkingDay(onOrAfter: date) == workingDays.first { $0 >= date })
        }
    }

    @Test func `counts none as the day itself, working or not`() {
        let christmas = day("2026-12-25")
        #expect(calendar.workingDay(0, after: christmas) == christmas)
        #expect(calendar.workingDay(0, before: christmas) == christmas)
    }

    @Test func `leads from Friday, Saturday and Sunday to the same day`() {
        let ends = ["2026-11-27", "2026-11-28", "2026-11-29"].map { calendar.workingDay(5, after: day($0)) }
        #expect(Set(ends) == [day("2026-12-04")])
    }

    @Test func `knows years that no case lives in`() {
        #expect(!calendar.isWorkingDay(day("1998-12-25")))
        #expect(calendar.isWorkingDay(day("1998-12-24")))
        #expect(!calendar.isWorkingDay(day("2100-12-27")), "Boxing Day 2100 is a Sunday")
        #expect(!calendar.isWorkingDay(day("2100-01-01")))
        #expect(!calendar.isWorkingDay(day("2099-12-25")))
        #expect(!calendar.isWorkingDay(day("2000-01-03")), "New Year's Day 2000 is a Saturday")
        #expect(calendar.isWorkingDay(day("2000-01-04")))
        #expect(calendar.isWorkingDay(.earliest) == false, "a Monday, and New Year's Day")
        #expect(calendar.isWorkingDay(.latest))
    }

    @Test func `is provisional beyond the last published holiday`() {
        #expect(!calendar.isProvisional(day("2028-12-26")))
        #expect(calendar.isProvisional(day("2028-12-27")))
        #expect(!calendar.isProvisional(day("2001-01-01")))

        let unpublished = WorkingCalendar(BankHolidays(division: .scotland, published: []))
        #expect(unpublished.isProvisional(day("2026-01-01")))
    }

    @Test func `is another one when its holidays are others`() {
        let other = WorkingCalendar(calendar.holidays.removing(day("2022-09-19")))
        #expect(other != calendar)
        #expect(Set([other, calendar, WorkingCalendar(calendar.holidays)]).count == 2)
    }

    @Test func `traps on a negative number of days`() async {
        await #expect(processExitsWith: .failure) {
            let calendar = WorkingCalendar(BankHolidays(division: .scotland, published: []))
            _ = calendar.workingDay(-1, after: CivilDate.earliest)
        }
    }
}
