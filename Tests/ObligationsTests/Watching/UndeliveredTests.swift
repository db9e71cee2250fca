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
}
