import CivilCalendar
import Obligations
import Testing

struct `The effort of a watch` {
    @Test func `is one case where one of many changed`() {
        var diary = Diary(
            RuleBook(.everyKind), cases: (100...199).map { WatchedCase(case: Self.begun("BSCP-2026-\($0)")) })
        diary.hear(.tick, at: "2026-01-20")
        #expect(diary.watch.assessed == 100)

        diary.hear(.caseRead(Self.begun("BSCP-2026-150", on("2026-01-20", "notified"))), at: "2026-01-20")
        #expect(diary.watch.assessed == 101)
    }

    @Test func `is nothing at a moment that no case waits for`() {
        var diary = Diary(
            RuleBook(.everyKind), cases: (100...199).map { WatchedCase(case: Self.begun("BSCP-2026-\($0)")) })
        diary.hear(.tick, at: "2026-01-20")
        diary.hear(.tick, at: "2026-01-20 09:01")
        #expect(diary.watch.assessed == 100)
    }

    private static func begun(_ reference: String, _ more: CaseEvent...) -> Case {
        Case(events: [on("2026-01-20", "brought")] + more, called: reference)
    }
}
