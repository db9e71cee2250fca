import CivilCalendar
import Obligations
import Testing

struct `A report that may not be published` {
    private let considered = [
        on("2026-06-01", "approved"), on("2026-06-10", "publication-planned"), on("2026-05-20", "panel-copy-sent"),
        on("2026-06-02", "non-publication-considered"),
    ]

    @Test func `is not pressed for until the panel has advised, and then it is again`() {
        #expect(standing("report-publication", on: "2026-06-03") == "suspended 2026-06-02")
        #expect(standing("non-publication-notice", on: "2026-06-03") == "open")
        let advised = on("2026-07-01", "panel-advice-received")
        #expect(standing("report-publication", advised, on: "2026-07-01") == "open")
        #expect(standing("panel-advice", advised, on: "2026-07-01") == "open")
    }

    @Test func `is owed from the decision to publish after all`() {
        let decided = on("2026-07-10", "publication-decided")
        #expect(standing("report-publication", decided, on: "2026-07-10") == "cancelled 2026-07-10")
        #expect(standing("report-publication-after-all", decided, on: "2026-07-10") == "open")
        #expect(standing("non-publication-notice", decided, on: "2026-07-10") == "cancelled 2026-07-10")
    }

    /// The day of publication lies ahead of the decision not to publish, and must not be lost with it.
    @Test func `is owed again when the decision not to publish is taken back, its copies too`() {
        let against = on("2026-07-10", "non-publication-decided")
        let planned = on("2026-09-21", "publication-planned")
        let copies = [planned, on("2026-05-20", "approved")] + [against]
        #expect(Shipped.serious.standing("panel-copy", of: copies, on: "2026-07-11")?.hasSuffix("2026-07-10") == true)

        let back = copies + [on("2026-08-03", "publication-decided")]
        #expect(Shipped.serious.standing("panel-copy", of: back, on: "2026-08-03") == "due 2026-09-13 open")
        #expect(Shipped.serious.standing("panel-copy", of: back, on: "2026-09-14") == "due 2026-09-13 overdue")
        #expect(Shipped.serious.standing("report-publication-after-all", of: back, on: "2026-08-03") == "open")
    }

    @Test func `is kept in public all the same once it is published`() {
        let published = on("2026-07-20", "published")
        #expect(standing("website-retention", published, on: "2026-07-20") == "due 2027-07-20 open")
        #expect(standing("publication-facts", published, on: "2026-07-20") == "open")
    }

    @Test(arguments: ["publication", "copies-before-publication"])
    func `is owed again under the later procedure as well`(_ key: String) {
        let events = [
            on("2026-03-02", "review-decided"), on("2026-12-01", "publication-planned"),
            on("2026-07-10", "non-publication-decided"),
        ]
        let practice = Shipped.practice
        #expect(practice.standing(key, of: events, on: "2026-08-01")?.hasSuffix("suspended 2026-07-10") == true)
        let back = events + [on("2026-08-03", "publication-decided")]
        #expect(practice.standing(key, of: back, on: "2026-08-03")?.hasSuffix(" open") == true)
    }

    private func standing(_ key: String, _ more: CaseEvent..., on today: String) -> String? {
        Shipped.serious.standing(key, of: considered + more, on: today)
    }
}
