import Obligations
import Testing

struct `A notice that did not arrive` {
    @Test func `is told to the next level once, though two letters carried it`() throws {
        var diary = Diary(
            RuleBook(Procedure(duty("decision", "within 1 month of brought", metBy: ["decided"]))),
            cases: [WatchedCase(case: Case(events: [on("2026-01-20", "brought")]))])
        diary.hear(.tick, at: "2026-01-20")
        let lost = try #require(diary.said.first?.notice.identity)

        diary.hear(.undelivered([lost, lost]), at: "2026-01-21")
        diary.hear(.undelivered([lost]), at: "2026-01-22")

        #expect(diary.said.map(\.notice.identity.rung) == ["start", "undelivered start"])
    }

    @Test func `is told though it came before the window of its occurrence`() throws {
        var diary = Diary(
            Procedure(duty("update", "every 3 months from notified until published", metBy: ["told"])),
            on("2026-02-03", "notified"))
        diary.hear(.tick, at: "2026-02-03")
        diary.read(on("2026-02-03", "notified"), on("2026-04-20", "told"), at: "2026-04-20")
        // The second window begins on a Sunday.
        diary.pass(to: "2026-05-01")
        let lost = try #require(diary.said.last?.notice.identity)
        #expect(lost.key.description == "update#2" && lost.rung == "start")

        let told = diary.hear(.undelivered([lost]), at: "2026-05-02")

        #expect(told.count == 1)
        #expect(told.first?.contains("update#2 undelivered start") == true)
    }
}
