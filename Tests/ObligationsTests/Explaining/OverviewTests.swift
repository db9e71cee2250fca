import CivilCalendar
import Obligations
import TestSupport
import Testing

struct `An overview that is kept case by case` {
    @Test(arguments: 1...8)
    func `says what counting everything anew says, whatever happens in a year`(_ seed: UInt64) {
        var lots = Lots(of: seed + 900)
        let references = (101...104).compactMap { CaseReference("BSCP-2026-\($0)") }
        var diary = Diary(RuleBook(.everyKind), cases: [])
        var kept = Overview()
        var now = moment("2026-01-01 10:00")
        for happening in lots.year(of: references) {
            switch happening {
            case .heard(let event):
                kept.note(event)
                diary.hear(event, at: now)
            case .timePasses(let days):
                now = CivilMoment(date: now.date.adding(days: days), time: now.time)
                diary.pass(until: now)
            }
            kept.update(to: now.date, diary.watch.cases, under: diary.watch.book)
            var fresh = Overview()
            fresh.update(to: now.date, diary.watch.cases, under: diary.watch.book)
            #expect(kept.tally == fresh.tally, "on \(now.date)")
            #expect(kept.gone == fresh.gone)
            #expect(kept.warnings(under: diary.watch.book) == fresh.warnings(under: diary.watch.book))
        }
        #expect(kept.counted > 0)
    }

    @Test func `counts one case where one of many changed, and none where nothing did`() {
        var diary = Diary(
            RuleBook(.everyKind), cases: (100...199).map { WatchedCase(case: Self.begun("BSCP-2026-\($0)")) })
        diary.hear(.tick, at: "2026-01-20")
        var overview = Overview()
        overview.update(to: day("2026-01-20"), diary.watch.cases, under: diary.watch.book)
        #expect(overview.counted == 100)

        overview.update(to: day("2026-01-21"), diary.watch.cases, under: diary.watch.book)
        #expect(overview.counted == 100)

        let event = Event.caseRead(Self.begun("BSCP-2026-150", on("2026-01-21", "notified")))
        overview.note(event)
        diary.hear(event, at: "2026-01-21")
        overview.update(to: day("2026-01-21"), diary.watch.cases, under: diary.watch.book)
        #expect(overview.counted == 101)
    }

    @Test func `numbers subjects as letters do, also once an earlier one is recorded late`() {
        let book = RuleBook(Procedure(duty("action", "on the date set by agreed", metBy: ["done"])))
        var diary = Diary(book, cases: [])
        diary.read(on("2026-03-02", "agreed", for: "police"), at: "2026-03-02 10:00")
        diary.read(
            on("2026-03-02", "agreed", for: "police"), on("2026-03-01", "agreed", for: "health", until: "2026-06-01"),
            at: "2026-03-03 10:00")

        var overview = Overview()
        overview.update(to: day("2026-03-03"), diary.watch.cases, under: diary.watch.book)

        #expect(diary.alarms.map(\.occasion) == ["action[1] from 2026-03-02"])
        let warnings = overview.warnings(under: diary.watch.book).filter { $0.contains("cannot be computed") }
        #expect(warnings.count == 1 && warnings[0].contains("the due date of action[1] cannot"), "\(warnings)")
    }

    @Test func `begins anew when the clock goes back`() {
        var overview = Overview()
        let diary = Diary(RuleBook(.everyKind), cases: Self.begun("BSCP-2026-101"))
        overview.update(to: day("2026-06-01"), diary.watch.cases, under: diary.watch.book)
        #expect(overview.tally.overdue > 0)
        overview.update(to: day("2026-01-21"), diary.watch.cases, under: diary.watch.book)
        #expect(overview.tally.overdue == 0)
    }

    private static func begun(_ reference: String, _ more: CaseEvent...) -> Case {
        Case(events: [on("2026-01-20", "brought")] + more, called: reference)
    }
}
