import CivilCalendar
import Testing

struct `The rule of bank holidays` {
    @Test func `differs from the published dates of ten years only in the one-off days`() throws {
        let shipped = try ShippedHolidays.englandAndWales()
        let ruled = Set((2019...2028).flatMap { BankHolidayRule.holidays(in: $0, of: .englandAndWales).map(\.date) })
        let published = Set(shipped.dates)

        #expect(ruled.subtracting(published).sorted() == [day("2020-05-04"), day("2022-05-30")])
        #expect(
            published.subtracting(ruled).sorted()
                == ["2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08"].map { day($0) })
    }

    @Test func `names its days as they are published`() throws {
        let events = try #require(try ShippedHolidays.file()["england-and-wales"]).events
        for year in [2019, 2021, 2024, 2025, 2026, 2027, 2028] {
            let published = events.filter { $0.date.hasPrefix("\(year)-") }.map { "\($0.date) \($0.title)" }
            let ruled = BankHolidayRule.holidays(in: year, of: .englandAndWales).map { "\($0.date) \($0.name)" }
            #expect(ruled == published)
        }
    }

    @Test(arguments: [
        // 25 December on Friday, Saturday, Sunday and Monday.
        (2026, "Christmas Day", "2026-12-25"), (2026, "Boxing Day", "2026-12-28"),
        (2027, "Christmas Day", "2027-12-27"), (2027, "Boxing Day", "2027-12-28"),
        (2022, "Christmas Day", "2022-12-27"), (2022, "Boxing Day", "2022-12-26"),
        (2028, "Christmas Day", "2028-12-25"), (2028, "Boxing Day", "2028-12-26"),
    ])
    func `gives Christmas and Boxing Day a weekday each`(_ year: Int, _ name: String, _ date: String) {
        for division in Division.allCases {
            let holiday = BankHolidayRule.holidays(in: year, of: division).first { $0.name == name }
            #expect(holiday == BankHoliday(name: name, date: day(date)))
        }
    }

    @Test(arguments: [
        (2017, "01-02 01-03 04-14 05-01 05-29 08-07 11-30 12-25 12-26"),
        (2018, "01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26"),
        (2019, "01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26"),
        (2021, "01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28"),
        (2022, "01-03 01-04 04-15 05-02 05-30 08-01 11-30 12-26 12-27"),
    ])
    func `knows the days of Scotland`(_ year: Int, _ dates: String) {
        #expect(monthsAndDays(in: year, of: .scotland) == dates)
    }

    @Test(arguments: [
        (2017, "01-02 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26"),
        (2018, "01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26"),
        (2019, "01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26"),
        (2020, "01-01 03-17 04-10 04-13 05-04 05-25 07-13 08-31 12-25 12-28"),
    ])
    func `knows the days of Northern Ireland`(_ year: Int, _ dates: String) {
        #expect(monthsAndDays(in: year, of: .northernIreland) == dates)
    }

    @Test(arguments: zip(Division.allCases, [8, 9, 10]))
    func `gives every year its full number of weekdays, in order`(_ division: Division, _ count: Int) {
        for year in Array(1...50) + Array(1900...2200) + Array(9950...9999) {
            let dates = BankHolidayRule.holidays(in: year, of: division).map(\.date)
            #expect(Set(dates).count == count && dates == dates.sorted(), "\(year)")
            #expect(dates.allSatisfy { $0.year == year && !$0.weekday.isWeekend }, "\(year)")
        }
    }

    private func monthsAndDays(in year: Int, of division: Division) -> String {
        BankHolidayRule.holidays(in: year, of: division).map { $0.date.description.dropFirst(5) }.joined(separator: " ")
    }
}
