import CivilCalendar
import Obligations
import Testing

struct `A case that vanishes` {
    private func diary(cases count: Int) -> Diary {
        var diary = Diary(
            RuleBook(Procedure(duty("decision", "within 1 month of brought", metBy: ["decided"]))),
            cases: (1...count).map { WatchedCase(case: Case(events: [on("2026-01-20", "brought")], called: name($0))) })
        diary.hear(.tick, at: "2026-01-20")
        return diary
    }

    private func name(_ number: Int) -> String { "BSCP-2026-\(100 + number)" }

    private func vanish(_ numbers: ClosedRange<Int>) -> Event {
        .casesVanished(numbers.map { numbered(name($0)) })
    }

    @Test func `is told once, and its last record stays in force`() {
        var diary = diary(cases: 1)
        diary.hear(vanish(1...1), at: "2026-01-21")
        #expect(diary.alarms.map(\.kind) == [.caseGone])
        #expect(diary.alarms[0].reference == numbered(name(1)))
        #expect(diary.alarms[0].isMailed)
        #expect(diary.alarms[0].problem.contains("casewatchctl forget BSCP-2026-101 --why"))
        #expect(diary.watch.cases[numbered(name(1))]?.isGone == true)
        diary.hear(vanish(1...1), at: "2026-01-22")
        #expect(diary.alarms.count == 1)
        #expect(diary.pass(to: "2026-02-20").count == 3)
    }

    @Test func `that nobody knows is no alarm`() {
        var diary = diary(cases: 1)
        diary.hear(.casesVanished([numbered("BSCP-2026-999")]), at: "2026-01-21")
        #expect(diary.alarms.isEmpty)
    }

    @Test(arguments: [
        (1...1, 1, Alarm.Kind.caseGone), (1...1, 2, .caseGone), (1...2, 4, .caseGone), (1...2, 3, .storeGone),
        (1...5, 10, .caseGone), (1...6, 10, .storeGone), (1...10, 10, .storeGone),
    ])
    func `with most of the store is one alarm instead of many`(
        _ vanished: ClosedRange<Int>, _ count: Int, _ kind: Alarm.Kind
    ) {
        var diary = diary(cases: count)
        let before = diary.lines.count
        diary.hear(vanish(vanished), at: "2026-01-21")
        #expect(diary.alarms.map(\.kind) == Array(repeating: kind, count: kind == .storeGone ? 1 : vanished.count))
        #expect(diary.lines.count == before)
        #expect(diary.pass(to: "2026-02-06").count == count)
    }

    @Test func `with the whole store is told in one sentence that counts`() {
        var diary = diary(cases: 10)
        diary.hear(.casesVanished((1...10).flatMap { [numbered(name($0)), numbered(name($0))] }), at: "2026-01-21")
        #expect(diary.alarms.map(\.reference) == [nil])
        #expect(diary.alarms[0].problem.hasPrefix("10 of 10 case files vanished at once"))
    }

    @Test func `and returns says nothing anew, and is told when it vanishes again`() {
        var diary = diary(cases: 1)
        diary.hear(vanish(1...1), at: "2026-01-21")
        let returned = Case(events: [on("2026-01-20", "brought")], called: name(1))
        #expect(diary.hear(.caseRead(returned), at: "2026-01-22") == [])
        #expect(diary.watch.cases[numbered(name(1))]?.isGone == false)
        diary.hear(vanish(1...1), at: "2026-01-23")
        #expect(diary.alarms.map(\.kind) == [.caseGone, .caseGone])
    }

    @Test func `is still gone after a restart, and told no second time`() {
        var diary = diary(cases: 1)
        diary.hear(vanish(1...1), at: "2026-01-21")
        diary.restart()
        diary.hear(vanish(1...1), at: "2026-01-22")
        #expect(diary.alarms.count == 1)
    }

    @Test func `and is forgotten is watched no more`() {
        var diary = diary(cases: 2)
        diary.hear(vanish(1...1), at: "2026-01-21")
        diary.hear(.caseForgotten(numbered(name(1))), at: "2026-01-21")
        #expect(diary.watch.cases.count == 1)
        #expect(diary.pass(to: "2026-02-20").count == 3)
    }

    @Test func `and is forgotten leaves no moment to wake for`() {
        var diary = diary(cases: 1)
        diary.hear(.caseForgotten(numbered(name(1))), at: "2026-01-21")
        #expect(diary.wake == nil)
    }
}
