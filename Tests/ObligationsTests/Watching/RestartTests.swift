import CivilCalendar
import Obligations
import TestSupport
import Testing

struct `A random year` {
    private let references = ["BSCP-2026-101", "BSCP-2026-102"].map(numbered)

    @Test(arguments: 1...5)
    func `says nothing twice, and loses nothing by restarts`(_ seed: UInt64) {
        var lots = Lots(of: seed)
        let year = lots.year(of: references)
        var steady = Diary(RuleBook(.everyKind))
        var restarted = steady
        live(year) { event, now in
            steady.hear(event, at: now)
            if lots.once(in: 2) { restarted.restart() }
            restarted.hear(event, at: now)
            restarted.hear(.tick, at: now)
        } pass: { end in
            steady.pass(until: end)
            restarted.pass(until: end)
        }
        #expect(firstDifference(steady.lines, restarted.lines) == nil)
        #expect(firstDifference(steady.superseded, restarted.superseded) == nil)
        #expect(firstDifference(steady.dues, restarted.dues) == nil)
        #expect(firstDifference(steady.alarms, restarted.alarms) == nil)
        #expect(!steady.lines.isEmpty)
        expectNothingTwice(steady)
    }

    @Test(arguments: 1...5)
    func `says nothing twice, and loses nothing by commits that fail`(_ seed: UInt64) {
        var lots = Lots(of: seed + 1_000)
        let year = lots.year(of: references)
        var steady = Diary(RuleBook(.everyKind))
        var failing = steady
        failing.failures = lots
        live(year) { event, now in
            steady.hear(event, at: now)
            failing.hear(event, at: now)
        } pass: { end in
            steady.pass(until: end)
            failing.pass(until: end)
        }
        #expect(firstDifference(steady.said.map(\.notice.line), failing.said.map(\.notice.line)) == nil)
        #expect(firstDifference(steady.superseded.map(\.identity), failing.superseded.map(\.identity)) == nil)
        #expect(firstDifference(steady.alarms.map(\.kind), failing.alarms.map(\.kind)) == nil)
        expectNothingTwice(failing)
    }

    /// Lets the happenings happen, each at noon of a day of its own, and hands out what is heard and how far time passes.
    private func live(_ year: [Happening], hear: (Event, CivilMoment) -> Void, pass: (CivilMoment) -> Void) {
        var now = moment("2026-01-01 12:00")
        for happening in year {
            pass(now)
            switch happening {
            case .heard(let event): hear(event, now)
            case .timePasses(let days): now = CivilMoment(date: now.date.adding(days: days), time: now.time)
            }
            now = CivilMoment(date: now.date.adding(days: 1), time: now.time)
        }
        pass(CivilMoment(date: now.date.adding(days: 400), time: now.time))
    }

    private func expectNothingTwice(_ diary: Diary) {
        let identities = diary.said.map(\.notice.identity) + diary.superseded.map(\.identity)
        #expect(Set(identities).count == identities.count)
        let moves = diary.dues.filter { $0.move != nil }.map { "\($0.reference) \($0.key) \($0.known.episode)" }
        #expect(Set(moves).count == moves.count)
        #expect(Set(diary.alarms.map(\.identity)).count == diary.alarms.count)
    }
}
