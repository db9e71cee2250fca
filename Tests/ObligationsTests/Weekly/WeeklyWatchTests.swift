import CivilCalendar
import Obligations
import Testing

struct `A watch that writes a weekly letter` {
    private func watch(_ cases: Case..., last: String? = nil, begun: String = "2026-01-01 10:00") -> Watch {
        var book = RuleBook(
            Procedure(
                duty("decision", "within 1 month of brought", metBy: ["decided"]),
                duty("imr", "within 1 month of requested", metBy: ["completed"], owner: "owner[for]")))
        book.weekly = .monday
        return Watch(
            book: book, cases: cases.map { WatchedCase(case: $0) },
            weekly: WeeklyMemory(last: last.map { day($0) }, begun: moment(begun)))
    }

    /// The weekly letter of a turn, committed or not.
    private func letter(_ watch: inout Watch, _ event: Event = .tick, at now: String, postponedTo: String? = nil)
        -> WeeklyReport?
    {
        var found: WeeklyReport?
        for case .decide(let verdict) in watch.handle(event, at: moment(now)) {
            found = verdict.weekly
            let answer = postponedTo.map { Event.postponed(verdict, until: moment($0)) } ?? .decided(verdict)
            _ = watch.handle(answer, at: moment(now))
        }
        return found
    }

    @Test func `writes it with no case at all, and asks to be woken for it`() {
        var watch = watch()
        #expect(watch.handle(.tick, at: moment("2026-01-02 10:00")) == [.wake(moment("2026-01-05 09:00"))])
        let report = letter(&watch, at: "2026-01-05 09:00")
        #expect(report?.cases == 0 && report?.owed == 0 && report?.isWell == true)
        #expect(letter(&watch, at: "2026-01-05 09:00") == nil)
        #expect(watch.handle(.tick, at: moment("2026-01-05 09:01")) == [.wake(moment("2026-01-12 09:00"))])
    }

    @Test func `counts what is owed and late, and lists what comes, with subjects by their numbers`() {
        var watch = watch(
            Case(on("2025-11-20", "brought"), on("2025-12-10", "requested", for: "police")),
            Case(on("2025-12-31", "brought"), called: "BSCP-2026-015"),
            Case(on("2025-11-20", "brought"), on("2025-11-21", "decided"), called: "BSCP-2026-016"))
        let report = letter(&watch, at: "2026-01-05 09:00")
        #expect(report?.cases == 3 && report?.owed == 3)
        #expect(report?.overdue.map { "\($0.reference) \($0.key) \($0.due)" } == ["BSCP-2026-014 decision 2025-12-20"])
        #expect(
            report?.coming.map { "\($0.reference) \($0.key) \($0.due)" } == [
                "BSCP-2026-014 imr[1] 2026-01-10", "BSCP-2026-015 decision 2026-01-31",
            ])
        #expect(report?.overdueCount == 1 && report?.comingSoon == 1 && report?.isWell == false)
    }

    @Test(arguments: [nil, "decided", "withdrawn"] as [EventName?])
    func `counts a date that cannot be computed for as long as the duty is owed`(_ event: EventName?) {
        var book = RuleBook(
            Procedure(
                duty("decision", "within 1 month of brought", metBy: ["decided"], cancelledBy: ["withdrawn"]),
                monthEnd: .refuse))
        book.weekly = .monday
        let events =
            [on("2025-12-31", "brought"), on("2026-01-31", "brought")] + (event.map { [on("2026-02-01", $0)] } ?? [])
        var watch = Watch(
            book: book, cases: [WatchedCase(case: Case(events: events))],
            weekly: WeeklyMemory(last: nil, begun: moment("2026-01-30 10:00")))
        let report = letter(&watch, at: "2026-02-02 09:00")
        #expect(report?.undated == (event == nil ? 1 : 0))
        #expect(report?.isWell == (event != nil))
    }

    @Test func `names the first of many and counts them all`() {
        let reference = { (number: Int) in "BSCP-2026-\(100 + number)" }
        var watch = Watch(
            book: {
                var book = RuleBook(Procedure(duty("decision", "within 1 month of brought", metBy: ["decided"])))
                book.weekly = .monday
                return book
            }(), cases: (0..<25).map { WatchedCase(case: Case(on("2025-11-20", "brought"), called: reference($0))) },
            weekly: WeeklyMemory(last: nil, begun: moment("2026-01-01 10:00")))
        let report = letter(&watch, at: "2026-01-05 09:00")
        #expect(report?.overdue.count == 10 && report?.overdueCount == 25)
    }

    @Test func `does not write it on any event but the passing of time`() {
        var watch = watch()
        #expect(letter(&watch, .caseRead(Case(on("2026-01-02", "brought"))), at: "2026-01-05 09:00") == nil)
        #expect(letter(&watch, at: "2026-01-05 09:00") != nil)
    }

    @Test func `writes it again where it could not be committed, a minute later and not at once`() {
        var watch = watch()
        #expect(letter(&watch, at: "2026-01-05 09:00", postponedTo: "2026-01-05 09:01") != nil)
        #expect(watch.handle(.tick, at: moment("2026-01-05 09:00")) == [.wake(moment("2026-01-05 09:01"))])
        #expect(letter(&watch, at: "2026-01-05 09:01")?.week == day("2026-01-05"))
        #expect(letter(&watch, at: "2026-01-05 09:02") == nil)
    }

    @Test func `says after downtime once for how many weeks there was none`() {
        var watch = watch(last: "2026-01-05")
        #expect(letter(&watch, at: "2026-02-04 14:00")?.missed == 3)
        #expect(letter(&watch, at: "2026-02-04 14:01") == nil)
    }
}
