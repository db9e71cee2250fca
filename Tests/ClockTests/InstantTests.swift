import Clock
import Testing

struct `An instant` {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("2026-07-15T08:00:00Z", 1_784_102_400),
        ("0001-01-01T00:00:00Z", -62_135_596_800), ("9999-12-31T23:59:59Z", 253_402_300_799),
    ])
    func `is written in UTC and read again`(_ text: String, _ seconds: Int64) {
        let instant = Instant(secondsSince1970: seconds)
        #expect(instant.description == text)
        #expect(Instant(rfc3339: text) == instant)
    }

    @Test(arguments: [Int64.min, -62_135_596_801, 253_402_300_800, Int64.max])
    func `outside the years of four digits is written as a number`(_ seconds: Int64) {
        #expect(Instant(secondsSince1970: seconds).description == "@\(seconds)")
    }

    @Test(arguments: [
        "", "2026-07-15", "2026-07-15T09:00:00", "2026-07-15T09:00Z", "2026-07-15 09:00:00Z", "2026-07-15T09:00:00z",
        "2026-07-15t09:00:00Z", "2026-07-15T09:00:00.5Z", "2026-07-15T24:00:00Z", "2026-07-15T23:59:60Z",
        "2026-02-29T09:00:00Z", "2026-07-15T09:00:00+0100", "2026-07-15T09:00:00+1:00", "2026-07-15T09:00:00+24:00",
        "2026-07-15T09:00:00+01:60", "2026-07-15T09:00:00 01:00", "2026-07-15T09:00:00ZZ", "2026-07-15T09:00:00Z ",
        " 2026-07-15T09:00:00Z", "2026-07-15T09:00:00+01:00Z", "2026-07-15T09:60:00Z", "２026-07-15T09:00:00Z",
    ])
    func `in any other form is refused`(_ text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test func `is ordered, moved and measured in seconds`() {
        let one = Instant(secondsSince1970: 100)
        let other = one.adding(seconds: -30)
        #expect(other < one)
        #expect(other.seconds(until: one) == 30)
        #expect(one.seconds(until: other) == -30)
        #expect(other.adding(seconds: 30) == one)
    }
}
