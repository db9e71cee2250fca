import CivilCalendar
import Testing

struct `Bank holidays` {
    private let published = BankHolidays(
        division: .englandAndWales,
        published: ["2026-12-28", "2026-05-04", "2026-12-25", "2026-05-04"].map { day($0) })

    @Test func `are kept in order, each once, up to the last published one`() {
        #expect(published.dates == ["2026-05-04", "2026-12-25", "2026-12-28"].map { day($0) })
        #expect(published.horizon == day("2026-12-28"))
        #expect(published.division == .englandAndWales)
    }

    @Test func `are decided by the publication alone within its span`() {
        #expect(published.source(of: day("2026-05-04")) == .published)
        #expect(published.source(of: day("2026-05-25")) == nil, "the rule has it, the publication has not")
        #expect(published.source(of: day("2026-05-05")) == nil)
    }

    @Test func `are computed before and after the published span`() {
        #expect(published.source(of: day("2026-04-06")) == .computed)
        #expect(published.source(of: day("2027-01-01")) == .computed)
        #expect(published.source(of: day("2027-12-25")) == nil, "a Saturday, kept on the Monday")
        #expect(published.source(of: day("2027-12-27")) == .computed)
    }

    @Test func `are all computed when nothing is published`() {
        let none = BankHolidays(division: .scotland, published: [])
        #expect(none.horizon == nil)
        #expect(none.dates.isEmpty)
        #expect(none.source(of: day("2026-11-30")) == .computed)
        #expect(none.dates(in: 2026) == BankHolidayRule.holidays(in: 2026, of: .scotland).map(\.date))
    }

    @Test func `of a year are the published and the computed ones`() {
        let expected = ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-12-25", "2026-12-28"]
        #expect(published.dates(in: 2026) == expected.map { day($0) })
    }

    @Test func `take one-off days, also beyond the horizon, which stays`() {
        let changed = published.adding(day("2026-06-15"), day("2030-05-10"))
        #expect(changed.source(of: day("2026-06-15")) == .published)
        #expect(changed.source(of: day("2030-05-10")) == .published)
        #expect(changed.source(of: day("2029-12-25")) == .computed, "the years until then are still computed")
        #expect(changed.horizon == published.horizon)
    }

    @Test func `have a day once, though both added and computed`() {
        let newYear = day("2030-01-01")
        let changed = published.adding(newYear)
        #expect(changed.dates(in: 2030) == published.dates(in: 2030))
        #expect(changed.source(of: newYear) == .published)
    }

    @Test func `lose days, also the last and the computed ones, and the horizon stays`() {
        let changed = published.removing(day("2026-12-28"), day("2029-12-25"))
        #expect(changed.source(of: day("2026-12-28")) == nil)
        #expect(changed.source(of: day("2029-12-25")) == nil)
        #expect(changed.source(of: day("2029-12-26")) == .computed)
        #expect(changed.horizon == published.horizon)
    }

    @Test func `are as before when a day is removed and added again`() {
        let horizon = day("2026-12-28")
        #expect(published.removing(horizon).adding(horizon) == published)
    }
}
