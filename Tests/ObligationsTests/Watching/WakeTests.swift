import CivilCalendar
import Obligations
import TestSupport
import Testing

struct `A year passed from wake to wake` {
    @Test(arguments: 1...4)
    func `says what asking every single day would say`(_ seed: UInt64) {
        var lots = Lots(of: seed)
        let cases = (0..<2).map { index in
            Case(events: lots.events(3...20), called: "BSCP-2026-\(100 + index)")
        }
        var jumping = Diary(RuleBook(.everyKind), cases: cases.map { WatchedCase(case: $0) })
        var daily = jumping
        jumping.hear(.tick, at: "2026-01-01")
        jumping.pass(to: "2027-12-31")
        for date in day("2026-01-01")...day("2027-12-31") {
            // New rules have every case looked at, whether or not it asked to be.
            daily.hear(.rulesChanged(daily.watch.book), at: CivilMoment(date: date, time: moment("2026-01-01").time))
        }
        #expect(firstDifference(jumping.lines, daily.lines) == nil)
        #expect(firstDifference(jumping.superseded, daily.superseded) == nil)
        #expect(firstDifference(jumping.dues, daily.dues) == nil)
        #expect(firstDifference(jumping.alarms, daily.alarms) == nil)
        #expect(!jumping.lines.isEmpty)
        #expect(Set(jumping.said.map(\.notice.identity)).count == jumping.said.count)
    }

    @Test(arguments: 1...10)
    func `wakes for a reason`(_ seed: UInt64) {
        var lots = Lots(of: seed + 100)
        // Nothing is dated ahead any more.
        var diary = Diary(RuleBook(.everyKind), cases: Case(events: lots.events(3...20)))
        diary.hear(.tick, at: "2027-01-01")
        while let wake = diary.wake, wake.date <= day("2027-12-31") {
            let verdicts = diary.verdicts.count
            diary.hear(.tick, at: wake)
            #expect(diary.verdicts.count == verdicts + 1, "nothing to decide at \(wake)")
        }
    }

    @Test func `reaches a repeating rung again and again`() {
        var diary = Diary(
            Procedure(duty("decision", "within 1 month of brought", metBy: ["decided"])), on("2026-01-20", "brought"))
        diary.hear(.tick, at: "2026-03-31")
        #expect(diary.pass(to: "2027-03-31").count == 52)
    }

    @Test func `begins each occurrence of a recurring duty on its day, though the one before was extended`() {
        var diary = Diary(
            Procedure(
                duty(
                    "update", "every 3 months from sent until concluded", metBy: ["given"], ladder: "start",
                    extendedBy: "extended"),
                ladders: ["start": ladder(["start"])]),
            on("2026-02-27", "sent"), on("2026-03-02", "extended", until: "2026-12-01"))
        diary.hear(.tick, at: "2026-02-27")
        #expect(
            diary.pass(to: "2026-12-31") == [
                "2026-03-02 09:00 update#1 moved 2026-05-27 to 2026-12-01 by extension → owner",
                "2026-05-27 09:00 update#2 start → owner", "2026-08-27 09:00 update#3 start → owner",
                "2026-11-27 09:00 update#4 start → owner",
            ])
    }

    @Test func `begins an occurrence before the weekend on which it opens`() {
        var diary = Diary(
            Procedure(
                duty("update", "every 3 months from sent until concluded", metBy: ["given"], ladder: "start"),
                ladders: ["start": ladder(["start", "18 weeks before"])]),
            on("2026-01-04", "sent"))
        diary.hear(.tick, at: "2026-01-04")
        // Easter Saturday is the 4th of April; the rung eighteen weeks before would come before the occurrence itself.
        #expect(
            diary.pass(to: "2026-12-31") == [
                "2026-04-02 09:00 update#2 start → owner", "2026-07-03 09:00 update#3 start → owner",
                "2026-10-02 09:00 update#4 start → owner",
            ])
    }
}
