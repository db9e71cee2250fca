import CivilCalendar
import Testing

struct `A quarter` {
    @Test func `is always counted from the original anchor`() {
        let anchor = day("2026-11-30")
        let dates = (0...4).map { anchor.quarterlyOccurrence($0, monthEnd: .clamp) }
        #expect(dates == ["2026-11-30", "2027-02-28", "2027-05-30", "2027-08-30", "2027-11-30"].map { day($0) })
    }

    @Test func `without a corresponding date is refused where a procedure says so, and the next one stands`() {
        let anchor = day("2026-11-30")
        #expect(anchor.quarterlyOccurrence(1, monthEnd: .refuse) == nil)
        #expect(anchor.quarterlyOccurrence(2, monthEnd: .refuse) == day("2027-05-30"))
    }

    @Test func `beyond the calendar has no date`() {
        #expect(day("2026-11-30").quarterlyOccurrence(Int.max, monthEnd: .clamp) == nil)
        #expect(day("9999-11-30").quarterlyOccurrence(1, monthEnd: .clamp) == nil)
    }

    @Test(arguments: [
        ("2026-01-01", "2026-03-31"), ("2026-03-30", "2026-03-31"), ("2026-03-31", "2026-06-30"),
        ("2026-06-30", "2026-09-30"), ("2026-09-30", "2026-12-31"), ("2026-12-30", "2026-12-31"),
        ("2026-12-31", "2027-03-31"),
    ])
    func `ends later than its anchor`(_ anchor: String, _ end: String) {
        #expect(CivilDate.firstQuarterEnd(after: day(anchor)) == day(end))
    }

    @Test func `ends agree with looking at every day`() {
        let anchor = day("2026-02-10")
        let ends = (anchor.adding(days: 1)...day("2036-12-31")).filter { date in
            let tomorrow = date.adding(days: 1)
            return tomorrow.day == 1 && [1, 4, 7, 10].contains(tomorrow.month)
        }
        #expect((1...ends.count).map { CivilDate.quarterEnd($0, after: anchor) } == ends)
    }

    @Test func `ends stop with the calendar`() {
        #expect(CivilDate.firstQuarterEnd(after: day("9999-12-30")) == .latest)
        #expect(CivilDate.firstQuarterEnd(after: .latest) == nil)
        #expect(CivilDate.quarterEnd(2, after: day("9999-10-01")) == nil)
        #expect(CivilDate.quarterEnd(Int.max, after: day("2026-01-01")) == nil)
        #expect(CivilDate.quarterEnd(0, after: day("2026-01-01")) == nil)
        #expect(CivilDate.quarterEnd(-1, after: day("2026-01-01")) == nil)
    }
}
