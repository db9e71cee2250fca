import CivilCalendar
import Obligations
import Testing

struct `After downtime, a late entry or a first start` {
    private let procedure = Procedure(
        duty("decision", "within 1 month of brought", metBy: ["decided"]),
        duty("notice", "within 14 days of declined", metBy: ["told"]))

    @Test func `only the most severe rung already reached is said of each instance`() {
        var diary = Diary(RuleBook(procedure))
        #expect(
            diary.read(on("2026-01-20", "brought"), on("2026-02-10", "declined"), at: "2026-02-23 15:30") == [
                "2026-02-23 15:30 decision 1 day after → first, owner, missed since 2026-01-20",
                "2026-02-23 15:30 notice 2 days before → owner, missed since 2026-02-10",
            ])
    }

    @Test func `the skipped ones are recorded with what was said instead`() {
        var diary = Diary(RuleBook(procedure))
        diary.read(on("2026-01-20", "brought"), at: "2026-02-23 15:30")
        #expect(diary.superseded.map(\.identity.rung) == ["start", "14 days before", "2 days before", "on the day"])
        #expect(diary.superseded.map(\.by) == Array(repeating: "1 day after", count: 4))
        #expect(diary.superseded.map(\.level) == [0, 0, 0, 0])
        let identities = Set(diary.superseded.map(\.identity))
        #expect(
            identities.allSatisfy { $0.due == day("2026-02-20") && $0.episode == 0 && $0.key.obligation == "decision" })
    }

    @Test func `the ladder goes on from there, and no later notice speaks of what was missed`() {
        var diary = Diary(RuleBook(procedure))
        diary.read(on("2026-01-20", "brought"), at: "2026-02-10")
        #expect(
            diary.pass(to: "2026-02-27") == [
                "2026-02-18 09:00 decision 2 days before → owner", "2026-02-20 09:00 decision on the day → owner",
                "2026-02-23 09:00 decision 1 day after → first, owner",
                "2026-02-27 09:00 decision 7 days after → second, owner",
            ])
    }

    @Test func `the letter says since when nothing was heard, counted from where the last notice left off`() {
        var diary = Diary(procedure, on("2026-01-20", "brought"))
        diary.hear(.tick, at: "2026-01-20")
        #expect(
            diary.hear(.tick, at: "2026-03-10 12:00") == [
                "2026-03-10 12:00 decision 14 days after → third, owner, missed since 2026-02-06"
            ])
    }

    @Test(arguments: [
        // Saturday and Sunday: the start moves back to Friday, but Friday was not missed.
        ("2026-01-24", "2026-01-24 10:00", ""), ("2026-01-25", "2026-01-25 10:00", ""),
        ("2026-01-24", "2026-01-26 10:00", ", belated from 2026-01-24"),
        ("2026-01-20", "2026-01-20 23:59", ""), ("2026-01-20", "2026-01-21 00:00", ", belated from 2026-01-20"),
    ])
    func `no day counts as missed before the duty began`(_ trigger: String, _ now: String, _ missed: String) {
        var diary = Diary(RuleBook(procedure))
        #expect(diary.read(on(trigger, "brought"), at: now) == ["\(now) decision start → owner\(missed)"])
    }

    @Test func `years of silence are one notice`() {
        let daily = Procedure(
            duty("decision", "within 1 month of brought", ladder: "daily"),
            ladders: ["daily": ladder(["start"], [], [], ["every 1 day after 1 day"])])
        var diary = Diary(RuleBook(daily))
        #expect(
            diary.read(on("1950-01-20", "brought"), at: "2026-03-10") == [
                "2026-03-10 09:00 decision 27777 days after → third, owner, missed since 1950-01-20"
            ])
        #expect(diary.pass(to: "2026-03-13").count == 3)
    }

    @Test func `two rungs that land on one day are said as one, and nothing was missed`() {
        let weekend = Procedure(
            duty("decision", "within 1 month of brought", ladder: "close"),
            ladders: [
                "close": ladder(["2 days before", "1 day before", "on the day"], ["1 day after", "2 days after"])
            ])
        var diary = Diary(weekend, on("2026-11-27", "brought"))
        diary.hear(.tick, at: "2026-11-27")
        diary.pass(to: "2026-12-31")
        #expect(
            diary.lines == [
                "2026-12-24 09:00 decision on the day → owner", "2026-12-29 09:00 decision 2 days after → first, owner",
            ])
        #expect(diary.superseded.map(\.identity.rung) == ["2 days before", "1 day before", "1 day after"])
    }

    @Test func `rungs that a new ladder adds below what was said are passed over`() {
        var diary = Diary(procedure, on("2026-01-20", "brought"))
        diary.hear(.tick, at: "2026-02-06")
        var changed = procedure
        changed.ladders["usual"]?.rungs.append(Rung(when: .before(.days(21)), level: 0))
        #expect(diary.hear(.rulesChanged(RuleBook(changed, digest: "procedure-2")), at: "2026-02-07") == [])
        #expect(diary.superseded.map(\.identity.rung) == ["start", "21 days before"])
        #expect(diary.superseded.map(\.by) == ["14 days before", "14 days before"])
    }
}
