import CivilCalendar
import Testing

struct `At least so long before` {
    private let calendar: WorkingCalendar

    init() throws {
        calendar = WorkingCalendar(try ShippedHolidays.englandAndWales())
    }

    @Test func `has two readings, in the words of procedures`() {
        #expect(BeforeReading.allCases.map(\.rawValue) == ["clear-days", "plain"])
    }

    @Test(arguments: [
        // The examples of CPR 2.8, and the same on the plain reading.
        (3, BeforeReading.clearDays, "2006-10-20", "2006-10-16"), (3, .plain, "2006-10-20", "2006-10-17"),
        (7, .clearDays, "2017-03-30", "2017-03-22"), (7, .plain, "2017-03-30", "2017-03-23"),
        (0, .clearDays, "2026-01-01", "2025-12-31"), (0, .plain, "2026-01-01", "2026-01-01"),
    ])
    func `leaves whole days between, or not`(_ n: Int, _ reading: BeforeReading, _ event: String, _ latest: String) {
        #expect(day(event).latestDate(daysBefore: n, reading: reading) == day(latest))
        #expect(day(latest).earliestEvent(daysAfter: n, reading: reading) == day(event))
    }

    @Test(arguments: BeforeReading.allCases)
    func `in weeks is seven times the days`(_ reading: BeforeReading) {
        let date = day("2028-03-07")
        for n in 0...60 {
            let inDays = date.latestDate(daysBefore: 7 * n, reading: reading)
            #expect(date.latestDate(weeksBefore: n, reading: reading) == inDays)
            #expect(inDays.earliestEvent(weeksAfter: n, reading: reading) == date)
        }
    }

    @Test(arguments: BeforeReading.allCases)
    func `in working days has so many of them from the act to the event`(_ reading: BeforeReading) {
        for event in day("2026-03-01")...day("2027-04-30") {
            for n in 1...8 {
                let latest = calendar.latestDate(workingDays: n, before: event, reading: reading)
                let between = (latest..<event).filter(calendar.isWorkingDay).count - 1
                #expect(calendar.isWorkingDay(latest))
                #expect(between == (reading == .clearDays ? n : n - 1), "\(n) before \(event)")
            }
        }
    }

    @Test(arguments: BeforeReading.allCases)
    func `turned round gives the very first day for the event`(_ reading: BeforeReading) {
        for act in day("2026-03-20")...day("2027-04-10") {
            for n in 0...8 {
                let isInTime = { (event: CivilDate) in
                    calendar.latestDate(workingDays: n, before: event, reading: reading) >= act
                }
                let earliest = calendar.earliestEvent(workingDays: n, after: act, reading: reading)
                #expect((act...act.adding(days: 40)).first(where: isInTime) == earliest, "\(n) after \(act)")
            }
        }
    }

    @Test func `may end on a day off`() {
        // Eight working days from Wednesday 4 to Friday 13 November leave seven clear ones before the Saturday.
        let earliest = calendar.earliestEvent(workingDays: 7, after: day("2026-11-04"), reading: .clearDays)
        #expect(earliest == day("2026-11-14"))
    }
}
