import CivilCalendar
import Obligations
import Testing

struct `A silence that is set` {
    private func diary() -> Diary {
        var diary = Diary(
            Procedure(duty("decision", "within 1 month of brought", metBy: ["decided"])), on("2026-01-20", "brought"))
        diary.hear(.tick, at: "2026-01-20")
        return diary
    }

    @Test func `holds what comes before the due date, and nothing after`() {
        var diary = diary()
        diary.hear(.silencesChanged(Case.usualReference, [Silence(until: "2026-12-31")]), at: "2026-01-21")
        #expect(
            diary.pass(to: "2026-02-23") == [
                "2026-02-20 09:00 decision on the day → owner, missed since 2026-02-06",
                "2026-02-23 09:00 decision 1 day after → first, owner",
            ])
    }

    @Test func `says after its last day what it held`() {
        var diary = diary()
        diary.hear(.silencesChanged(Case.usualReference, [Silence(until: "2026-02-09")]), at: "2026-01-21")
        #expect(
            diary.pass(to: "2026-02-18") == [
                "2026-02-10 09:00 decision 14 days before → owner, belated from 2026-02-06",
                "2026-02-18 09:00 decision 2 days before → owner",
            ])
    }

    @Test func `and lifted lets out what it held at once`() {
        var diary = diary()
        diary.hear(.silencesChanged(Case.usualReference, [Silence(until: "2026-12-31")]), at: "2026-01-21")
        diary.hear(.tick, at: "2026-02-06")
        #expect(
            diary.hear(.silencesChanged(Case.usualReference, []), at: "2026-02-09 15:00") == [
                "2026-02-09 15:00 decision 14 days before → owner, belated from 2026-02-06"
            ])
    }

    @Test func `to the end of time is a silence like any other`() {
        var diary = diary()
        diary.hear(.silencesChanged(Case.usualReference, [Silence(until: "9999-12-31")]), at: "2026-01-21")
        #expect(diary.pass(to: "2026-02-20").count == 1)
    }

    @Test func `over a case that is not watched changes nothing`() {
        var diary = diary()
        let wake = diary.wake
        diary.hear(.silencesChanged(numbered("BSCP-2026-999"), [Silence(until: "2026-12-31")]), at: "2026-01-21")
        #expect(diary.wake == wake)
    }
}
