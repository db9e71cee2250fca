import CivilCalendar
import Clock
import Foundation
import Testing

struct `A zone` {
    private let london: Zone

    init() throws {
        london = try #require(Zone(identifier: "Europe/London"))
    }

    @Test(arguments: try ZoneVector.all())
    func `agrees with the date vectors`(_ vector: ZoneVector) throws {
        #expect(try vector.answer(in: london) == vector.expected, "\(vector.why)")
    }

    @Test func `has ten date vectors, each of a kind that is known`() throws {
        #expect(try ZoneVector.all().count == 10)
        let unknown = ZoneVector(rule: "moon_phase", trigger: "2026-01-15", expected: "", why: "")
        #expect(throws: ZoneVector.Unknown.self) { try unknown.answer(in: london) }
    }

    @Test(arguments: 2020...2039)
    func `puts the clocks forward on the last Sunday of March`(_ year: Int) throws {
        let date = try lastSunday(ofMonth: 3, in: year)
        let change = try instant("\(date)T01:00:00Z")

        #expect(london.moment(at: change.adding(seconds: -1)) == moment(date, 0, 59, 59))
        #expect(london.moment(at: change) == moment(date, 2, 0))
        #expect(london.rfc3339(change.adding(seconds: -1)) == "\(date)T00:59:59+00:00")
        #expect(london.rfc3339(change) == "\(date)T02:00:00+01:00")

        // Nobody's clock shows 01:00 to 01:59 that night: the first instant after it stands for them.
        #expect(london.instant(of: moment(date, 0, 59, 59)) == change.adding(seconds: -1))
        #expect(london.instant(of: moment(date, 1, 0)) == change)
        #expect(london.instant(of: moment(date, 1, 30)) == change)
        #expect(london.instant(of: moment(date, 1, 59, 59)) == change)
        #expect(london.instant(of: moment(date, 2, 0)) == change)
        #expect(london.instant(of: moment(date, 9, 0)) == change.adding(seconds: 7 * 3600))
    }

    @Test(arguments: 2020...2039)
    func `puts the clocks back on the last Sunday of October`(_ year: Int) throws {
        let date = try lastSunday(ofMonth: 10, in: year)
        let change = try instant("\(date)T01:00:00Z")

        #expect(london.moment(at: change.adding(seconds: -1)) == moment(date, 1, 59, 59))
        #expect(london.moment(at: change) == moment(date, 1, 0))
        #expect(london.rfc3339(change.adding(seconds: -1)) == "\(date)T01:59:59+01:00")
        #expect(london.rfc3339(change) == "\(date)T01:00:00+00:00")

        // 01:00 to 01:59 come twice that night: the first time counts.
        #expect(london.instant(of: moment(date, 0, 59)) == change.adding(seconds: -3660))
        #expect(london.instant(of: moment(date, 1, 0)) == change.adding(seconds: -3600))
        #expect(london.instant(of: moment(date, 1, 30)) == change.adding(seconds: -1800))
        #expect(london.instant(of: moment(date, 2, 0)) == change.adding(seconds: 3600))
        #expect(london.instant(of: moment(date, 9, 0)) == change.adding(seconds: 8 * 3600))
    }

    @Test func `finds the first instant of every local moment of two years`() throws {
        let start = try instant("2026-01-01T00:00:00Z")
        var shown: Set<CivilMoment> = []
        for step in 0..<Int64(2 * 365 * 48) {
            let now = start.adding(seconds: step * 1800)
            let moment = london.moment(at: now)
            let isFirst = shown.insert(moment).inserted
            #expect(london.instant(of: moment) == (isFirst ? now : now.adding(seconds: -3600)))
        }
        #expect(shown.count == 2 * 365 * 48 - 4, "an hour comes twice each year")
    }

    @Test func `that skips a whole day goes on with the next one`() throws {
        let apia = try #require(Zone(identifier: "Pacific/Apia"))
        let skipped = try #require(CivilDate("2011-12-30"))
        let instant = apia.instant(of: moment(skipped, 12, 0))
        #expect(instant.description == "2011-12-30T10:00:00Z")
        #expect(apia.moment(at: instant) == moment(skipped.adding(days: 1), 0, 0))
    }

    @Test(arguments: [
        ("America/St_Johns", "2026-01-15T08:30:00-03:30"), ("America/New_York", "2026-01-15T07:00:00-05:00"),
        ("Asia/Kathmandu", "2026-01-15T17:45:00+05:45"), ("UTC", "2026-01-15T12:00:00+00:00"),
        ("Etc/UTC", "2026-01-15T12:00:00+00:00"), ("Pacific/Kiritimati", "2026-01-16T02:00:00+14:00"),
    ])
    func `writes local time with its offset`(_ identifier: String, _ text: String) throws {
        let zone = try #require(Zone(identifier: identifier))
        let noon = try instant("2026-01-15T12:00:00Z")
        #expect(zone.identifier == identifier)
        #expect(zone.rfc3339(noon) == text)
        #expect(Instant(rfc3339: text) == noon)
    }

    @Test(arguments: [
        ("2026-11-24T09:00:00Z", "Tue, 24 Nov 2026 09:00:00 +0000"),
        ("2026-07-15T08:00:05Z", "Wed, 15 Jul 2026 09:00:05 +0100"),
        ("2026-12-31T23:59:59Z", "Thu, 31 Dec 2026 23:59:59 +0000"),
        ("2027-01-01T00:00:00Z", "Fri, 01 Jan 2027 00:00:00 +0000"),
        ("2028-02-29T12:00:00Z", "Tue, 29 Feb 2028 12:00:00 +0000"),
    ])
    func `writes the date of a mail`(_ text: String, _ date: String) throws {
        #expect(london.rfc5322(try instant(text)) == date)
    }

    @Test func `writes every month and weekday of a mail as other programs do`() throws {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "Europe/London")
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"

        let start = try instant("2026-01-01T08:07:06Z")
        for day in 0..<Int64(366) {
            let now = start.adding(seconds: day * 86_400)
            let date = Date(timeIntervalSince1970: TimeInterval(now.secondsSince1970))
            #expect(london.rfc5322(now) == format.string(from: date))
        }
    }

    @Test func `writes offsets of old in whole minutes, and still the same instant`() throws {
        // Before 1847 London kept its own time, 75 seconds behind Greenwich.
        let old = try instant("1800-01-01T00:00:00Z")
        #expect(london.moment(at: old).time.withSeconds == "23:58:45")
        #expect(london.rfc3339(old) == "1799-12-31T23:59:00-00:01")
        #expect(Instant(rfc3339: london.rfc3339(old)) == old)
    }

    @Test(arguments: [
        "", "Europe/Nowhere", "London", "BST", "EST", "GMT+1", "Z", "europe/london", "Europe/London ",
        "Europe/London\n", "../etc/passwd", "/etc/localtime", "/", "Europe/",
    ])
    func `of a name that is unknown or means several is refused`(_ identifier: String) {
        #expect(Zone(identifier: identifier) == nil)
    }

    @Test func `answers many threads alike`() async throws {
        let start = try instant("2026-01-01T00:00:00Z")
        let zone = london
        let answers = await withTaskGroup(of: [String].self) { group in
            for _ in 0..<8 {
                group.addTask { (0..<500).map { zone.rfc3339(start.adding(seconds: $0 * 86_399)) } }
            }
            return await group.reduce(into: Set<[String]>()) { $0.insert($1) }
        }
        #expect(answers.count == 1)
    }

    @Test func `traps rather than show a year of five digits`() async {
        await #expect(processExitsWith: .failure) {
            let afterLatest = Instant(secondsSince1970: 253_402_300_800)
            _ = Zone(identifier: "UTC")?.moment(at: afterLatest)
        }
    }
}

/// The last Sunday of a month of 31 days.
private func lastSunday(ofMonth month: Int, in year: Int) throws -> CivilDate {
    let last = try #require(CivilDate(year: year, month: month, day: 31))
    return last.adding(days: -(last.weekday.rawValue % 7))
}
