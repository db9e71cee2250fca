import CivilCalendar
import Testing

struct `A time of day` {
    @Test(arguments: [("00:00", 0, 0), ("09:00", 9, 0), ("17:05", 17, 5), ("23:59", 23, 59)])
    func `is read and written as hours and minutes`(_ text: String, _ hour: Int, _ minute: Int) throws {
        let time = try #require(TimeOfDay(text))
        #expect((time.hour, time.minute, time.second) == (hour, minute, 0))
        #expect(time == TimeOfDay(hour: hour, minute: minute))
        #expect(time.description == text)
        #expect(time.withSeconds == text + ":00")
    }

    @Test(arguments: [
        "", "9:00", "09:0", "0900", "09.00", "24:00", "23:60", "09:00:00", "09:00 ", " 09:00", "-9:00", "+9:00",
        "٠٩:٠٠", "09:00\n", "noon",
    ])
    func `in any other form is refused`(_ text: String) {
        #expect(TimeOfDay(text) == nil)
    }

    @Test func `is a second of the day, and no other`() throws {
        let last = try #require(TimeOfDay(secondOfDay: 86_399))
        #expect((last.hour, last.minute, last.second) == (23, 59, 59))
        #expect(last.withSeconds == "23:59:59")
        #expect(last.secondOfDay == 86_399)
        #expect(TimeOfDay(secondOfDay: 0) == .midnight)
        #expect(TimeOfDay(secondOfDay: 86_400) == nil)
        #expect(TimeOfDay(secondOfDay: -1) == nil)
        #expect(TimeOfDay(hour: 0, minute: 0, second: 60) == nil)
        #expect(TimeOfDay(hour: -1, minute: 0) == nil)
        #expect(TimeOfDay(hour: 0, minute: -1) == nil)
    }

    @Test func `orders moments within a date, and dates go first`() throws {
        let nine = try #require(TimeOfDay("09:00"))
        let monday = day("2026-11-30")
        let moments = [
            CivilMoment(date: monday, time: .midnight), CivilMoment(date: monday, time: nine),
            CivilMoment(date: monday.adding(days: 1), time: .midnight),
        ]
        #expect(TimeOfDay.midnight < nine)
        #expect(Array(moments.reversed()).sorted() == moments)
        #expect(moments[1].description == "2026-11-30 09:00")
    }
}
