import CivilCalendar
import TestSupport
import Testing

struct `The text of a date` {
    @Test func `is ISO 8601, read as it is written`() {
        var lots = Lots(of: 1)
        for _ in 0..<2000 {
            let date = lots.date(in: 1...9999)
            #expect(CivilDate(date.description) == date)
            #expect(date.description.utf8.count == 10)
        }
        #expect(CivilDate.earliest.description == "0001-01-01")
        #expect(day(2026, 2, 3).description == "2026-02-03")
        #expect(CivilDate("on 2028-02-29".dropFirst(3)) == day(2028, 2, 29))
    }

    @Test(arguments: [
        "", "2026", "2026-02", "2026-2-3", "2026-02-3", "26-02-03", "20260203", "2026/02/03", "2026-02-03 ",
        " 2026-02-03", "2026-02-03T00:00:00Z", "2026-02-03\n", "2026-02-03\0", "+026-02-03", "-026-02-03",
        "2026-+2-03", "2026--2-03", "02026-02-03", "٢٠٢٦-٠٢-٠٣", "２０２６-０２-０３", "2026‐02‐03", "2026-02-0３", "today",
        "yyyy-mm-dd",
    ])
    func `in any other form is refused`(_ text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(arguments: [
        "2026-02-29", "2026-02-30", "2026-04-31", "2026-00-10", "2026-13-10", "2026-10-00", "2026-10-32", "0000-01-01",
        "2100-02-29",
    ])
    func `of a day that does not exist is refused`(_ text: String) {
        #expect(CivilDate(text) == nil)
    }
}
