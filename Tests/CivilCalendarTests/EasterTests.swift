import CivilCalendar
import Testing

struct `Easter Sunday` {
    @Test func `is the Sunday after the full moon of the church`() {
        for year in 1...9999 {
            let fullMoon = paschalFullMoon(of: year)
            #expect(Easter.sunday(of: year) == (1...7).map(fullMoon.adding).first { $0.weekday == .sunday }, "\(year)")
        }
    }

    @Test(arguments: [(1818, "1818-03-22"), (1943, "1943-04-25"), (2000, "2000-04-23"), (2019, "2019-04-21")])
    func `is found on days that are known`(_ year: Int, _ date: String) {
        #expect(Easter.sunday(of: year) == day(date))
    }

    /// By golden number and epact, as Clavius has it (Knuth, The Art of Computer Programming, 1.3.2, exercise 14).
    private func paschalFullMoon(of year: Int) -> CivilDate {
        let golden = year % 19 + 1
        let century = year / 100 + 1
        let solar = 3 * century / 4 - 12
        let lunar = (8 * century + 5) / 25 - 5
        var epact = ((11 * golden + 20 + lunar - solar) % 30 + 30) % 30
        if epact == 24 || (epact == 25 && golden > 11) { epact += 1 }
        let dayOfMarch = epact > 23 ? 74 - epact : 44 - epact
        return day(year, 3, 1).adding(days: dayOfMarch - 1)
    }
}
