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

    @Test func `is marked as gone together with the alarm that says so`() {
        var watch = diary(cases: 2).watch
        let decided = watch.handle(vanish(1...1), at: moment("2026-01-21 09:30")).compactMap(\.verdict)

        #expect(decided.map(\.vanished) == [[numbered(name(1))]])
        #expect(decided.flatMap(\.alarms).map(\.kind) == [.caseGone])
    }

    @Test func `and returns before that could be committed is not marked as gone`() {
        var watch = diary(cases: 2).watch
        let verdict = watch.handle(vanish(1...1), at: moment("2026-01-21 09:30")).compactMap(\.verdict)[0]
        _ = watch.handle(.postponed(verdict, until: moment("2026-01-21 09:31")), at: moment("2026-01-21 09:30"))
        _ = watch.handle(
            .caseRead(Case(events: [on("2026-01-20", "brought")], called: name(1))), at: moment("2026-01-21 09:30"))

        let again = watch.handle(.tick, at: moment("2026-01-21 09:31")).compactMap(\.verdict)
        #expect(again.flatMap(\.vanished).isEmpty)
    }

    @Test func `with a store that cannot be read is one alarm a day, and none is taken for gone`() {
        var diary = diary(cases: 3)
        diary.hear(.storeUnreadable, at: "2026-01-21")
        diary.hear(.storeUnreadable, at: "2026-01-21")
        diary.hear(.storeUnreadable, at: "2026-01-22")

        #expect(diary.alarms.map(\.kind) == [.storeGone, .storeGone])
        #expect(diary.watch.cases.values.allSatisfy { !$0.isGone })
    }
}

extension Effect {
    fileprivate var verdict: Verdict? {
        if case .decide(let verdict) = self { verdict } else { nil }
    }
}
