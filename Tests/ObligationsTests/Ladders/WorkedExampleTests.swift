import CivilCalendar
import Obligations
import Testing

struct `A case brought to the Chair a month before Christmas` {
    private let procedure = Procedure(
        duty("chair-decision", "within 1 month of brought", metBy: ["decided", "declined"], ladder: "month"),
        duty(
            "panel-notice", "within 14 days of declined", metBy: ["told"], ladder: "fortnight",
            requires: [.item("explanation")]),
        ladders: [
            "month": ladder(
                ["start", "14 days before", "7 days before", "2 days before", "on the day"], ["1 day after"],
                ["7 days after"], ["every 7 days after 14 days"]),
            "fortnight": ladder(
                ["start", "7 days before", "3 days before", "1 day before", "on the day"], ["1 day after"],
                ["3 days after"], ["every 7 days after 7 days"]),
        ])

    @Test func `is followed over Christmas and New Year`() {
        var diary = Diary(RuleBook(procedure))
        diary.read(on("2026-11-24", "brought"), at: "2026-11-24 14:00")
        diary.pass(to: "2027-01-21")
        #expect(
            diary.lines == [
                "2026-11-24 14:00 chair-decision start → owner",
                "2026-12-10 09:00 chair-decision 14 days before → owner",
                "2026-12-17 09:00 chair-decision 7 days before → owner",
                "2026-12-22 09:00 chair-decision 2 days before → owner",
                "2026-12-24 09:00 chair-decision on the day → owner",
                "2026-12-29 09:00 chair-decision 1 day after → first, owner",
                "2026-12-31 09:00 chair-decision 7 days after → second, owner",
                "2027-01-07 09:00 chair-decision 14 days after → third, owner",
                "2027-01-14 09:00 chair-decision 21 days after → third, owner",
                "2027-01-21 09:00 chair-decision 28 days after → third, owner",
            ])
        #expect(Set(diary.said.map(\.notice.due)) == [day("2026-12-24")])
    }

    @Test func `is decided in time, and the panel is told after it`() {
        var diary = Diary(RuleBook(procedure))
        diary.read(on("2026-11-24", "brought"), at: "2026-11-24 14:00")
        diary.pass(to: "2026-12-22")
        diary.read(on("2026-11-24", "brought"), on("2026-12-22", "declined"), at: "2026-12-22 16:00")
        diary.pass(to: "2027-01-05")
        #expect(
            diary.lines.suffix(6) == [
                "2026-12-22 09:00 chair-decision 2 days before → owner",
                "2026-12-22 16:00 panel-notice start → owner",
                "2026-12-29 09:00 panel-notice 7 days before → owner",
                "2026-12-31 09:00 panel-notice 3 days before → owner",
                "2027-01-04 09:00 panel-notice 1 day before → owner",
                "2027-01-05 09:00 panel-notice on the day → owner",
            ])
        #expect(diary.said.last?.notice.missing == [.item("explanation")])
    }
}
