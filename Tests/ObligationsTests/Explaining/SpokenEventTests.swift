import CivilCalendar
import Obligations
import Testing

struct `An event that an explanation speaks of` {
    private static let date = CivilDate(year: 2026, month: 1, day: 20) ?? .earliest

    @Test(
        arguments: [
            SpokenEvent(name: "brought-to-chair", title: "Case brought to the Board Chair's attention", date: date),
            SpokenEvent(name: "a", title: "Title (with brackets) on a day", date: date),
            SpokenEvent(name: "gone", title: nil, date: date),
        ],
        [
            ("started by ", ", recorded in BSCP-2026-014.yaml, line 5"),
            ("extended by ", ", line 9: the new date is x"),
            ("met by ", ", line 7"), ("breached: ", ", line 7 came too soon"), ("", ""),
        ])
    func `is read from the words it was put into`(event: SpokenEvent, around: (String, String)) {
        #expect(SpokenEvent(firstIn: around.0 + event.description + around.1) == event)
    }

    @Test(
        arguments: [
            "", "due Tuesday 2026-01-20, to the end of that day",
            "what would change it: another date of 'brought-to-chair' (Case brought to the Board Chair's attention)",
            "'a' (b) on Monday 2026-01-20", "'a' (b) on Tuesday",
            "that month has no day 31: 'month-end: clamp' applies",
        ])
    func `is not found where none is told with its date`(text: String) {
        #expect(SpokenEvent(firstIn: text) == nil)
    }
}
