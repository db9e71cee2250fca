import CivilCalendar
import Testing

struct `A civil date` {
    @Test func `agrees with counting every single day of ten thousand years`() {
        var naive = NaiveDate(year: 1, month: 1, day: 1)
        var weekday = 0
        var wrong: [NaiveDate] = []

        for number in CivilDate.earliest.daysSince1970...CivilDate.latest.daysSince1970 {
            let date = CivilDate(year: naive.year, month: naive.month, day: naive.day)
            if date?.daysSince1970 != number || date.map(NaiveDate.init) != naive
                || date?.weekday != Weekday.allCases[weekday]
            {
                wrong.append(naive)
            }
            naive = naive.tomorrow
            weekday = (weekday + 1) % 7
        }

        #expect(wrong == [])
        #expect(naive == NaiveDate(year: 10_000, month: 1, day: 1))
    }

    @Test func `counts its days from the first of January 1970`() {
        #expect(day("1970-01-01").daysSince1970 == 0)
        #expect(day("1969-12-31").daysSince1970 == -1)
        #expect(day("2000-03-01").daysSince1970 == 11_017)
    }

    @Test(arguments: [
        ("1970-01-01", Weekday.thursday), ("2026-11-24", .tuesday), ("2000-02-29", .tuesday), ("0001-01-01", .monday),
        ("9999-12-31", .friday), ("2026-11-28", .saturday), ("2026-11-29", .sunday),
    ])
    func `knows its weekday`(_ text: String, _ weekday: Weekday) {
        #expect(day(text).weekday == weekday)
    }

    @Test func `has a weekend of two days, each day with an English name`() {
        #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
        #expect(
            Weekday.allCases.map(\.name) == [
                "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
            ])
    }

    @Test(arguments: [(1600, 29), (1700, 28), (1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28)])
    func `knows leap years`(_ year: Int, _ februaryDays: Int) {
        #expect((CivilDate(year: year, month: 2, day: 29) != nil) == (februaryDays == 29))
        #expect(day(year, 3, 1).adding(days: -1).day == februaryDays)
    }

    @Test(arguments: [
        (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32), (2026, 4, 31),
        (2026, 2, 29), (2100, 2, 29), (Int.max, 1, 1), (2026, Int.min, 1), (2026, 1, Int.max),
    ])
    func `does not exist on impossible days`(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test func `ends where four digits of a year end`() {
        #expect(CivilDate.earliest == day("0001-01-01"))
        #expect(CivilDate.latest == day("9999-12-31"))
        #expect(CivilDate(daysSince1970: CivilDate.earliest.daysSince1970 - 1) == nil)
        #expect(CivilDate(daysSince1970: CivilDate.latest.daysSince1970 + 1) == nil)
        #expect(CivilDate(daysSince1970: Int.max) == nil)
        #expect(CivilDate(daysSince1970: Int.min) == nil)
    }

    @Test func `refuses to go beyond its ends`() {
        #expect(CivilDate.latest.addingIfInRange(days: 1) == nil)
        #expect(CivilDate.earliest.addingIfInRange(days: -1) == nil)
        #expect(CivilDate.latest.addingIfInRange(days: Int.max) == nil)
        #expect(CivilDate.earliest.addingIfInRange(days: Int.min) == nil)
        #expect(CivilDate.earliest.addingIfInRange(days: 3_652_058) == .latest)
        #expect(CivilDate.latest.addingIfInRange(days: -3_652_058) == .earliest)
    }

    @Test func `traps rather than stand for a day beyond its ends`() async {
        await #expect(processExitsWith: .failure) {
            _ = CivilDate.latest.adding(days: 1)
        }
    }

    @Test func `is ordered by time and strides by days`() {
        let eve = day("2026-12-31")
        let newYear = day("2027-01-01")
        #expect(eve < newYear)
        #expect([newYear, eve].sorted() == [eve, newYear])
        #expect(eve.days(until: newYear) == 1)
        #expect(newYear.days(until: eve) == -1)
        #expect(Array(eve...newYear.adding(days: 1)) == [eve, newYear, day("2027-01-02")])
        #expect(Array(CivilDate.latest...CivilDate.latest) == [.latest])
    }
}
