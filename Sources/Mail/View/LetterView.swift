import Obligations
import Templates

/// Everything that the text of a letter can show: what its template may ask for, and nothing else.
///
/// It is made of what notices and alarms hold, which have no place for any text of a case.
struct LetterView: TemplateView, Equatable {
    /// What there is to do, in ten words.
    let summary: [Clause]
    let sections: [Section]
    let matters: [MatterView]

    static let values: [TemplateValue<LetterView>] = [
        .parts("summary", \.summary), .parts("sections", \.sections), .parts("matters", \.matters),
    ]

    init(_ bundle: Bundle) {
        let byUrgency = Dictionary(grouping: bundle.items, by: { Urgency(of: $0.notice) })
        sections = Urgency.allCases.compactMap { urgency in
            guard let items = byUrgency[urgency] else { return nil }
            return Section(
                heading: urgency.heading(of: items.map(\.notice)),
                duties: items.sorted(by: Self.isMoreUrgent).map(DutyView.init))
        }
        matters = bundle.alarms.map(MatterView.init)
        summary = Clause.clauses(notices: bundle.items.map(\.notice), matters: bundle.alarms.count)
    }

    /// The duties of one urgency, under a heading.
    struct Section: TemplateView, Equatable {
        let heading: Heading
        let duties: [DutyView]

        static let values: [TemplateValue<Section>] =
            Heading.allCases.map { heading in .flag(heading.rawValue) { $0.heading == heading } } + [
                .parts("duties", \.duties)
            ]
    }

    /// The latest first, then the soonest; what has no date comes last.
    private static func isMoreUrgent(_ one: Bundle.Item, _ other: Bundle.Item) -> Bool {
        let (one, other) = (one.notice, other.notice)
        return (one.daysLeft ?? .max, one.identity.reference, one.identity.key, one.identity.rung)
            < (other.daysLeft ?? .max, other.identity.reference, other.identity.key, other.identity.rung)
    }
}
