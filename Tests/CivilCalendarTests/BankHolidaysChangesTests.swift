import CivilCalendar
import Testing

struct `A new edition of the bank holidays` {
    private let older = BankHolidays(
        division: .englandAndWales,
        published: (2021...2022).flatMap { BankHolidayRule.holidays(in: $0, of: .englandAndWales).map(\.date) })

    @Test func `adds a one-off day`() {
        let changes = older.adding(day("2022-09-19")).changes(from: older)
        #expect(changes.added == [day("2022-09-19")])
        #expect(changes.removed == [])
    }

    @Test func `moves a day`() {
        let newer = older.removing(day("2022-05-30")).adding(day("2022-06-02"), day("2022-06-03"))
        let changes = newer.changes(from: older)
        #expect(changes.added == [day("2022-06-02"), day("2022-06-03")])
        #expect(changes.removed == [day("2022-05-30")])
        #expect(older.changes(from: newer).added == changes.removed)
    }

    @Test func `changes nothing where it publishes what was computed`() {
        let newer = BankHolidays(
            division: .englandAndWales,
            published: older.dates + BankHolidayRule.holidays(in: 2023, of: .englandAndWales).map(\.date))
        #expect(newer.changes(from: older).isEmpty)
        #expect(newer.horizon == day("2023-12-26"))
    }

    @Test func `changes what had been computed otherwise`() {
        let dates2023 = BankHolidayRule.holidays(in: 2023, of: .englandAndWales).map(\.date)
        let newer = BankHolidays(
            division: .englandAndWales,
            published: older.dates + dates2023.filter { $0 != day("2023-05-29") } + [day("2023-05-08")])
        let changes = newer.changes(from: older)
        #expect(changes.added == [day("2023-05-08")])
        #expect(changes.removed == [day("2023-05-29")])
        #expect(!changes.isEmpty)
    }

    @Test func `takes back a one-off day of years that it no longer publishes`() {
        let oneOff = day("2022-09-19")
        let newer = BankHolidays(division: .englandAndWales, published: older.dates.filter { $0.year == 2021 })
        let changes = newer.changes(from: older.adding(oneOff))
        #expect(changes.added == [])
        #expect(changes.removed == [oneOff])
    }

    @Test func `changes days beyond what is published`() {
        let newer = older.adding(day("2030-05-10")).removing(day("2031-12-25"))
        let changes = newer.changes(from: older)
        #expect(changes.added == [day("2030-05-10")])
        #expect(changes.removed == [day("2031-12-25")])
    }

    @Test func `that leaves out a whole year within its span removes that year`() {
        let rule = { (year: Int) in BankHolidayRule.holidays(in: year, of: .englandAndWales).map(\.date) }
        let newer = BankHolidays(division: .englandAndWales, published: older.dates + rule(2024))
        let changes = newer.changes(from: older)
        #expect(changes.removed == rule(2023))
        #expect(changes.added == [])
    }
}
