import CivilCalendar
import Obligations
import Testing

struct `A verdict that could not be committed` {
    private let book = RuleBook(
        Procedure(duty("decision", "within 1 month of brought", metBy: ["decided"])))

    @Test func `is decided again when the time has come, and not before`() throws {
        var watch = Watch(book: book, cases: [WatchedCase(case: Case(on("2026-01-20", "brought")))])
        let verdict = try decided(watch.handle(.tick, at: moment("2026-01-20")))
        let until = moment("2026-01-20 09:10")
        #expect(watch.handle(.postponed(verdict, until: until), at: moment("2026-01-20 09:00")) == [.wake(until)])
        #expect(watch.handle(.tick, at: moment("2026-01-20 09:09")) == [.wake(until)])
        let again = try decided(watch.handle(.tick, at: until))
        #expect(again.notices == verdict.notices)
        #expect(again.dues == verdict.dues)
        #expect(again.at == until)
        #expect(watch.handle(.decided(again), at: until) == [.wake(moment("2026-02-06"))])
    }

    @Test func `is decided by what is known by then`() throws {
        var watch = Watch(book: book, cases: [WatchedCase(case: Case(on("2026-01-20", "brought")))])
        let verdict = try decided(watch.handle(.tick, at: moment("2026-01-20")))
        _ = watch.handle(.postponed(verdict, until: moment("2026-02-06")), at: moment("2026-01-20"))
        let again = try decided(watch.handle(.tick, at: moment("2026-02-06")))
        #expect(again.notices.map(\.identity.rung) == ["14 days before"])
        #expect(again.superseded.map(\.identity.rung) == ["start"])
    }

    @Test func `loses no alarm of what does not come again, and raises each once`() throws {
        var watch = Watch(book: book, cases: [WatchedCase(case: Case(on("2026-01-20", "brought")))])
        let refused = Alarm(kind: .refusedFile, occasion: "a", problem: "unknown key")
        let until = moment("2026-01-20 09:10")
        let first = try decided(watch.handle(.refused(refused), at: moment("2026-01-20 08:00")))
        _ = watch.handle(.postponed(first, until: until), at: moment("2026-01-20 08:00"))
        let second = try decided(
            watch.handle(.casesVanished([Case.usualReference]), at: moment("2026-01-20 08:30")))
        _ = watch.handle(.postponed(second, until: until), at: moment("2026-01-20 08:30"))
        let both = try decided(watch.handle(.tick, at: until))
        #expect(both.alarms.map(\.kind) == [.refusedFile, .caseGone])
        _ = watch.handle(.decided(both), at: until)
        #expect(watch.handle(.refused(refused), at: moment("2026-01-21")) == [.wake(moment("2026-02-06"))])
    }

    @Test func `raises an alarm that is found again once only`() throws {
        let refusing = RuleBook(Procedure(duty("decision", "within 1 month of brought"), monthEnd: .refuse))
        var watch = Watch(book: refusing, cases: [WatchedCase(case: Case(on("2026-01-31", "brought")))])
        let verdict = try decided(watch.handle(.tick, at: moment("2026-02-02")))
        #expect(verdict.alarms.count == 1)
        _ = watch.handle(.postponed(verdict, until: moment("2026-02-02 09:10")), at: moment("2026-02-02"))
        #expect(try decided(watch.handle(.tick, at: moment("2026-02-02 09:10"))).alarms == verdict.alarms)
    }

    @Test func `of a case that was forgotten meanwhile is not decided again`() throws {
        var watch = Watch(book: book, cases: [WatchedCase(case: Case(on("2026-01-20", "brought")))])
        let verdict = try decided(watch.handle(.tick, at: moment("2026-01-20")))
        _ = watch.handle(.caseForgotten(Case.usualReference), at: moment("2026-01-20"))
        #expect(
            watch.handle(.postponed(verdict, until: moment("2026-01-20 09:10")), at: moment("2026-01-20")) == [
                .wake(nil)
            ])
        #expect(watch.handle(.tick, at: moment("2026-01-20 09:10")) == [.wake(nil)])
    }

    private func decided(_ effects: [Effect]) throws -> Verdict {
        guard case .decide(let verdict) = effects.last else { throw NothingDecided() }
        return verdict
    }

    private struct NothingDecided: Error {}
}
