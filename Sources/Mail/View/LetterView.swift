import Obligations

/// Everything that the text of a letter can show, as plain lines: what a template may use, and nothing else.
struct LetterView: Equatable {
    /// The first line: what there is to do, in ten words.
    let summary: PlainText
    let sections: [Section]
    let matters: [MatterView]

    /// The duties of one urgency, under a heading.
    struct Section: Equatable {
        let heading: PlainText
        let duties: [DutyView]
    }

    init(_ bundle: Bundle) {
        let byUrgency = Dictionary(grouping: bundle.items, by: { Urgency(of: $0.notice) })
        sections = Urgency.allCases.compactMap { urgency in
            guard let items = byUrgency[urgency] else { return nil }
            return Section(
                heading: urgency.heading(of: items.map(\.notice)),
                duties: items.sorted(by: Self.isMoreUrgent).map(DutyView.init))
        }
        matters = bundle.alarms.map(MatterView.init)
        summary = Summary(notices: bundle.items.map(\.notice), matters: bundle.alarms.count).line
    }

    /// The latest first, then the soonest; what has no date comes last.
    private static func isMoreUrgent(_ one: Bundle.Item, _ other: Bundle.Item) -> Bool {
        let (one, other) = (one.notice, other.notice)
        return (one.daysLeft ?? .max, one.identity.reference, one.identity.key, one.identity.rung)
            < (other.daysLeft ?? .max, other.identity.reference, other.identity.key, other.identity.rung)
    }
}
