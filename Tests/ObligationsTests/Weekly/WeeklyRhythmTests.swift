import CivilCalendar
import Obligations
import Testing

struct `The rhythm of the weekly letter` {
    private func rhythm(_ weekday: Weekday = .monday, off: String...) -> WeeklyRhythm {
        let holidays = off.reduce(RealHolidays.englandAndWales) { $0.adding(day($1)) }
        return WeeklyRhythm(
            weekday: weekday, notifyAt: TimeOfDay(hour: 9, minute: 0) ?? .midnight,
            calendar: WorkingCalendar(holidays))
    }

    private func decision(
        _ rhythm: WeeklyRhythm, last: String?, begun: String = "2026-01-01 10:00", at now: String
    ) -> WeeklyDecision {
        rhythm.decision(since: last.map { day($0) }, begun: moment(begun), at: moment(now))
    }

    @Test(arguments: [
        ("before its hour", "2026-11-16", "2026-11-23 08:59", WeeklyDecision.hold(until: moment("2026-11-23 09:00"))),
        ("at its hour", "2026-11-16", "2026-11-23 09:00", .send(week: day("2026-11-23"), missed: 0)),
        ("late on its day", "2026-11-16", "2026-11-23 23:59", .send(week: day("2026-11-23"), missed: 0)),
        ("once it was written", "2026-11-23", "2026-11-23 09:00", .hold(until: moment("2026-11-30 09:00"))),
        ("later in the week", "2026-11-16", "2026-11-27 12:00", .send(week: day("2026-11-23"), missed: 0)),
        ("after three weeks", "2026-11-02", "2026-11-27 12:00", .send(week: day("2026-11-23"), missed: 2)),
        ("after years", "2020-01-06", "2026-11-27 12:00", .send(week: day("2026-11-23"), missed: 358)),
        // 28 December 2026 is the substitute day for Boxing Day.
        ("on a holiday", "2026-12-21", "2026-12-28 12:00", .hold(until: moment("2026-12-29 09:00"))),
        ("on the day after it", "2026-12-21", "2026-12-29 09:00", .send(week: day("2026-12-28"), missed: 0)),
        ("once that was written", "2026-12-28", "2026-12-29 09:00", .hold(until: moment("2027-01-04 09:00"))),
    ])
    func `comes once a week, on a working day`(
        when: String, last: String, now: String, expected: WeeklyDecision
    ) {
        #expect(decision(rhythm(), last: last, at: now) == expected, "\(when)")
    }

    @Test(arguments: [
        ("2026-11-20 10:00", "2026-11-20 10:00", WeeklyDecision.hold(until: moment("2026-11-23 09:00"))),
        ("2026-11-23 10:00", "2026-11-23 10:00", .hold(until: moment("2026-11-30 09:00"))),
        ("2026-11-20 10:00", "2026-11-23 10:00", .send(week: day("2026-11-23"), missed: 0)),
        ("2026-11-20 10:00", "2026-12-09 10:00", .send(week: day("2026-12-07"), missed: 2)),
        ("2026-11-23 10:00", "2026-12-09 10:00", .send(week: day("2026-12-07"), missed: 1)),
    ])
    func `begins with the first day after the installation began`(begun: String, now: String, expected: WeeklyDecision)
    {
        #expect(decision(rhythm(), last: nil, begun: begun, at: now) == expected)
    }

    @Test(arguments: Weekday.allCases)
    func `gives one letter for each week of three years, whenever it is asked`(weekday: Weekday) {
        let rhythm = rhythm(weekday, off: "2026-06-01", "2026-06-02")
        var last: CivilDate?
        var weeks: [CivilDate] = []
        var now = moment("2026-01-01 10:00")
        while now < moment("2029-01-01 09:00") {
            switch rhythm.decision(since: last, begun: moment("2026-01-01 10:00"), at: now) {
            case .send(let week, let missed):
                #expect(missed == 0)
                weeks.append(week)
                last = week
            case .hold(let until):
                #expect(until > now)
                now = until
            }
        }
        #expect(zip(weeks, weeks.dropFirst()).allSatisfy { $0.days(until: $1) == 7 })
        #expect(weeks.allSatisfy { $0.weekday == weekday })
        #expect((155...157).contains(weeks.count))
    }

    @Test func `passes a whole week of holidays over by a letter that comes late, and loses none`() {
        let rhythm = rhythm(off: "2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04", "2026-06-05")
        #expect(
            decision(rhythm, last: "2026-05-25", at: "2026-06-05 10:00") == .hold(until: moment("2026-06-08 09:00")))
        #expect(
            decision(rhythm, last: "2026-05-25", at: "2026-06-08 09:00") == .send(week: day("2026-06-08"), missed: 1))
    }
}
