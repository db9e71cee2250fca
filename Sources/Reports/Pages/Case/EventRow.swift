import CivilCalendar
import Obligations
import Templates

/// One event of the record, with the duties that it began or touched.
struct EventRow: TemplateView {
    let event: SpokenEvent
    private var keys: [String]

    static let values: [TemplateValue<EventRow>] = [
        .text("date", \.event.date.brief),
        .text("title", \.title),
        .text("name", \.event.name),
        .text("keys", { $0.keys.joined(separator: ", ") }),
    ]

    var title: String { event.title ?? event.name }

    /// Each event once, the oldest first: what the explanations of all duties speak of.
    static func rows(of duties: [ExplainedDuty]) -> [EventRow] {
        var rows: [SpokenEvent: EventRow] = [:]
        for explained in duties {
            for event in explained.events {
                rows[event, default: EventRow(event: event, keys: [])].keys.append(explained.duty.key)
            }
        }
        return rows.values.sorted { ($0.event.date, $0.event.name) < ($1.event.date, $1.event.name) }
    }
}
