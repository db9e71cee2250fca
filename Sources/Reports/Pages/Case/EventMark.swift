import CivilCalendar
import Obligations
import Templates

/// What happened on one day, as a mark on the timeline.
struct EventMark: TemplateView {
    private let day: CivilDate
    private let titles: [String]
    private let x: String

    static let values: [TemplateValue<EventMark>] = [
        .text("x", \.x), .text("what", { "\($0.day.brief): \($0.titles.joined(separator: "; "))" }),
    ]

    /// One mark for each day on which something happened.
    static func marks(of events: [EventRow], along axis: TimeAxis) -> [EventMark] {
        Dictionary(grouping: events, by: \.event.date).sorted { $0.key < $1.key }.map { day, events in
            EventMark(day: day, titles: Set(events.map(\.title)).sorted(), x: axis.position(day))
        }
    }
}
