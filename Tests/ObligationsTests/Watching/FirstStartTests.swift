import CivilCalendar
import Obligations
import Testing

struct `A watch` {
    private let book = RuleBook(
        Procedure(
            duty("decision", "within 1 month of brought", metBy: ["decided"]),
            duty("imr", "within 1 month of requested", metBy: ["completed"], owner: "owner[for]")))

    @Test func `of nothing asks for nothing`() {
        var diary = Diary(book)
        #expect(diary.hear(.tick, at: "2026-03-02") == [])
        #expect(diary.verdicts.isEmpty)
        #expect(diary.wake == nil)
    }

    @Test func `started first on an old store says one notice per instance`() {
        var diary = Diary(
            book, cases: Case(on("2025-01-20", "brought"), on("2026-02-10", "requested", for: "police")),
            Case(on("2026-03-01", "brought"), on("2024-03-01", "requested", for: "health"), called: "BSCP-2026-015"),
            Case(on("2025-01-20", "brought"), on("2025-01-25", "decided"), called: "BSCP-2026-016"))
        #expect(
            diary.hear(.tick, at: "2026-03-02") == [
                "2026-03-02 09:00 decision 371 days after → third, owner, missed since 2025-01-20",
                "2026-03-02 09:00 imr[police] 14 days before → owner[police], missed since 2026-02-10",
                "2026-03-02 09:00 decision start → owner, belated from 2026-03-01",
                "2026-03-02 09:00 imr[health] 700 days after → third, owner[health], missed since 2024-03-01",
            ])
        #expect(diary.verdicts.count == 1)
    }

    @Test func `says nothing twice, however often it is asked`() {
        var diary = Diary(book, cases: Case(on("2026-01-20", "brought")))
        for hour in ["09:00", "09:00", "09:01", "10:00", "23:59"] { diary.hear(.tick, at: "2026-01-20 \(hour)") }
        diary.read(on("2026-01-20", "brought"), at: "2026-01-21")
        diary.hear(.casesRead([Case(on("2026-01-20", "brought"))], refusals: []), at: "2026-01-21")
        diary.hear(.rulesChanged(book), at: "2026-01-22")
        diary.hear(.silencesChanged(Case.usualReference, []), at: "2026-01-22")
        #expect(diary.lines == ["2026-01-20 09:00 decision start → owner"])
        #expect(diary.verdicts.count == 1)
    }

    @Test func `hears a case at any hour, and a day's rung at nine`() {
        var diary = Diary(book)
        #expect(diary.read(on("2026-01-20", "brought"), at: "2026-01-20 07:00") == [])
        #expect(diary.wake == moment("2026-01-20 09:00"))
        #expect(
            diary.read(on("2026-01-20", "brought"), on("2026-01-20", "requested"), at: "2026-01-20 18:22") == [
                "2026-01-20 18:22 decision start → owner", "2026-01-20 18:22 imr start → owner",
            ])
    }

    @Test func `decides again what was not committed`() {
        var watch = Watch(book: book, cases: [WatchedCase(case: Case(on("2026-01-20", "brought")))])
        let effects = watch.handle(.tick, at: moment("2026-01-20"))
        guard case .decide(let verdict) = effects.last else { return #expect(Bool(false), "nothing decided") }
        // The ledger is full: the same question comes back at the same answer.
        #expect(watch.handle(.rulesChanged(book), at: moment("2026-01-20")).last == .decide(verdict))
    }

    @Test func `asks for the next instant at which anything can be due`() {
        var diary = Diary(
            book, cases: Case(on("2026-01-20", "brought")),
            Case(on("2026-01-22", "requested", for: "police"), called: "BSCP-2026-015"))
        diary.hear(.tick, at: "2026-01-22")
        var wakes = [diary.wake]
        while wakes.count < 5 {
            diary.hear(.tick, at: wakes.last.flatMap(\.self) ?? .distantPast)
            wakes.append(diary.wake)
        }
        #expect(
            wakes == ["2026-02-06", "2026-02-18", "2026-02-20", "2026-02-23", "2026-02-27"].map(moment))
    }

    @Test func `asks for no moment at which nothing can be due any more`() {
        var diary = Diary(book, cases: Case(on("2026-01-20", "brought")))
        diary.hear(.tick, at: "2026-01-20")
        #expect(diary.wake == moment("2026-02-06"))
        diary.read(on("2026-01-20", "brought"), on("2026-01-26", "decided"), at: "2026-01-26")
        #expect(diary.wake == nil)
    }

    @Test func `asked too early has nothing to say and asks for the same moment`() {
        var diary = Diary(book, cases: Case(on("2026-01-20", "brought")))
        diary.hear(.tick, at: "2026-01-20")
        #expect(diary.hear(.tick, at: "2026-02-06 08:59") == [])
        #expect(diary.wake == moment("2026-02-06"))
    }

    @Test func `wakes when an event that is dated ahead becomes known`() {
        var diary = Diary(book, cases: Case(on("2026-01-20", "brought"), on("2026-01-31", "decided")))
        diary.hear(.tick, at: "2026-01-20")
        #expect(diary.wake == moment("2026-01-31"))
        #expect(diary.pass(to: "2026-12-31") == [])
        #expect(diary.wake == nil)
    }

    @Test func `does not remember a case by the times it was read`() {
        var diary = Diary(book)
        for _ in 0..<1_000 { diary.read(on("2026-01-20", "brought"), at: "2026-01-20") }
        #expect(diary.lines.count == 1)
        #expect(diary.pass(to: "2026-02-06").count == 1)
        #expect(diary.turns < 2 * 1_000 + 10)
    }
}
