import CivilCalendar
import Obligations
import TestSupport
import Testing

struct `A forecast` {
    @Test(arguments: 1...12)
    func `is what the watch then says when nothing changes`(_ seed: UInt64) throws {
        var lots = Lots(of: seed + 500)
        // What is dated ahead and not planned is not yet known, so nothing of it is foreseen.
        let events =
            lots.events(3...20).filter { $0.date <= day("2026-07-01") || $0.name == "publication" }
            + [on("2026-06-25", "requested", for: "fire")]
        var diary = Diary(RuleBook(.everyKind), cases: Case(events: events))
        diary.hear(.tick, at: "2026-05-01")
        diary.pass(to: "2026-06-25")
        var edited = events
        for index in edited.indices where lots.once(in: 4) { edited[index].date = edited[index].date.adding(days: -3) }
        diary.hear(.caseRead(Case(events: edited)), at: "2026-06-26")
        diary.pass(to: "2026-07-01")
        let silences = [
            Silence(until: "2026-08-14"), Silence(until: "2026-09-30", of: InstanceKey(obligation: "decision")),
        ]
        diary.hear(.silencesChanged(Case.usualReference, lots.once(in: 2) ? silences : []), at: "2026-07-01 10:00")

        let watched = try #require(diary.watch.cases[Case.usualReference])
        let forecast = diary.watch.book.forecast(
            watched, from: day("2026-07-01"), to: day("2027-06-30"), at: moment("2026-07-01 10:00"))
        let said = diary.said.count
        diary.pass(to: "2027-06-30")
        let later = diary.said[said...].map { ForecastNotice(at: $0.at, notice: $0.notice) }
        #expect(firstDifference(forecast, later) == nil)
        #expect(!forecast.isEmpty)

        let prospects = diary.watch.book.prospects(
            of: watched, from: day("2026-07-01"), to: day("2027-06-30"), at: moment("2026-07-01 10:00"))
        #expect(prospects.map(\.key) == prospects.map(\.key).sorted())
        #expect(Set(prospects.flatMap(\.shown)) == Set(forecast.map(\.shown)))
        #expect(prospects.map(\.notices.count).reduce(0, +) == forecast.count)
    }

    @Test func `reaches as far as dates are counted`() {
        let monthly = Procedure(
            duty("decision", "within 1 month of brought", metBy: ["decided"], ladder: "monthly"),
            ladders: ["monthly": ladder(["on the day"], ["every 28 days after 28 days"])])
        let watched = WatchedCase(case: Case(events: [on("2026-01-20", "brought")]))
        let book = RuleBook(monthly)
        func count(to last: String) -> Int {
            book.forecast(watched, from: day("2026-01-20"), to: day(last), at: moment("2026-01-20 10:00")).count
        }
        #expect(count(to: "2126-02-20") > 9 * count(to: "2036-02-20"))
        #expect(count(to: "2199-12-31") > count(to: "2126-02-20"))
    }

    @Test func `stops soon after a limit, since occurrences that all repeat are many`() {
        let watched = WatchedCase(case: Case(events: [on("2026-01-20", "brought")]))
        let found = RuleBook(.everyKind).forecast(
            watched, from: day("2026-01-20"), to: day("2199-12-31"), at: moment("2026-01-20 10:00"), atMost: 1_000)
        #expect((1_001...20_000).contains(found.count))
    }

    private let procedure = Procedure(
        duty("decision", "within 1 month of brought", metBy: ["decided"]),
        duty("update", "every 3 months from sent until concluded", metBy: ["given"], ladder: "short"),
        duty("keep", "for at least 2 months from published", ladder: "short", endedBy: ["removed"]),
        ladders: ["short": ladder(["start", "on the day"], ["1 day after"])])

    private func forecast(
        _ events: CaseEvent..., from first: String, to last: String, at now: String, memory: CaseMemory = CaseMemory()
    ) -> [String] {
        RuleBook(procedure).forecast(
            WatchedCase(case: Case(events: events), memory: memory), from: day(first), to: day(last), at: moment(now)
        )
        .map { "\($0.at) \($0.notice.line)" }
    }

    @Test func `holds both its days, and no other`() {
        #expect(
            forecast(on("2026-01-20", "brought"), from: "2026-02-18", to: "2026-02-23", at: "2026-01-20") == [
                "2026-02-18 09:00 decision 2 days before → owner", "2026-02-20 09:00 decision on the day → owner",
                "2026-02-23 09:00 decision 1 day after → first, owner",
            ])
    }

    @Test func `speaks of nothing that is past`() {
        #expect(
            forecast(on("2026-01-20", "brought"), from: "2026-01-01", to: "2026-02-20", at: "2026-02-18 09:00") == [
                "2026-02-20 09:00 decision on the day → owner"
            ])
    }

    @Test func `leaves out what is done, and what comes only once it is`() {
        #expect(
            forecast(
                on("2026-01-20", "brought"), on("2026-01-21", "decided"), from: "2026-01-21", to: "2026-12-31",
                at: "2026-01-21") == [])
    }

    @Test func `foresees the occurrences to come, and that they will be overdue`() throws {
        let book = RuleBook(procedure)
        let notices = book.forecast(
            WatchedCase(case: Case(on("2026-01-20", "sent"))), from: day("2026-04-01"), to: day("2026-07-31"),
            at: moment("2026-02-02"))
        #expect(
            notices.map { "\($0.at.date) \($0.notice.line)" } == [
                "2026-04-20 update#1 on the day → owner", "2026-04-20 update#2 start → owner",
                "2026-04-21 update#1 1 day after → first, owner", "2026-07-20 update#2 on the day → owner",
                "2026-07-20 update#3 start → owner", "2026-07-21 update#2 1 day after → first, owner",
            ])
        #expect(notices.map(\.notice.state) == [.open, .open, .overdue, .open, .open, .overdue])
        #expect(notices.map(\.notice.daysLeft) == [0, 91, -1, 0, 92, -1])
    }

    @Test func `leaves out no repetition, however many years it looks ahead`() {
        let daily = Procedure(
            duty("decision", "within 1 month of brought", ladder: "daily"),
            ladders: ["daily": ladder([], [], [], ["every 1 day after 1 day"])])
        let notices = RuleBook(daily).forecast(
            WatchedCase(case: Case(on("2020-01-20", "brought"))), from: day("2026-01-01"), to: day("2029-12-31"),
            at: moment("2025-12-31"))
        #expect(Set(notices.map(\.at)).count == notices.count)
        #expect(
            notices.count == (day("2026-01-01")...day("2029-12-31")).count { WorkingCalendar.real.isWorkingDay($0) })
    }

    @Test func `leaves out what a more severe notice has said, though its day has moved since`() {
        let memory = CaseMemory(InstanceKey(obligation: "decision"), said: ["on the day": "2026-02-17 09:00"])
        #expect(
            forecast(
                on("2026-01-20", "brought"), from: "2026-02-17", to: "2026-02-23", at: "2026-02-17 09:00",
                memory: memory)
                == ["2026-02-23 09:00 decision 1 day after → first, owner"])
    }

    @Test func `ends a floor with its date`() {
        #expect(
            forecast(on("2026-01-20", "published"), from: "2026-01-01", to: "2026-12-31", at: "2026-02-02") == [
                "2026-03-20 09:00 keep on the day → owner"
            ])
    }

    @Test func `is empty where the days are in the wrong order, or the case has no procedure`() {
        #expect(forecast(on("2026-01-20", "brought"), from: "2026-02-23", to: "2026-02-18", at: "2026-01-20") == [])
        var book = RuleBook(procedure)
        book.procedures = [:]
        let watched = WatchedCase(case: Case(on("2026-01-20", "brought")))
        #expect(
            book.forecast(watched, from: day("2026-01-01"), to: day("2026-12-31"), at: moment("2026-01-20")).isEmpty)
    }

    @Test func `looks no further than dates are counted`() {
        #expect(
            forecast(on("2026-01-20", "brought"), from: "9999-12-31", to: "9999-12-31", at: "2026-02-18 09:00") == [])
    }
}

extension ForecastNotice {
    /// What a list shows of it.
    fileprivate var shown: [String] {
        ["\(at)", notice.label, "\(notice.identity.key)", notice.identity.rung, "\(notice.kind)", "\(notice.level)"]
            + [notice.due?.description ?? ""] + notice.recipients.map(\.role.text)
    }
}

extension Prospect {
    /// The same of each of its notices.
    fileprivate var shown: [[String]] {
        notices.map { notice in
            ["\(notice.at)", labels.label(of: notice.rung), "\(key)", notice.rung, "\(notice.kind)", "\(notice.level)"]
                + [due?.description ?? ""] + audiences[notice.level].map(\.text)
        }
    }
}
