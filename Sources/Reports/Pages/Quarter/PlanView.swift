import CivilCalendar
import Obligations
import Templates

/// The action plan of one review: what each agency or action, by its number, still owes and has done.
struct PlanView: TemplateView {
    private let reference: String
    private let parties: [Party]

    static let values: [TemplateValue<PlanView>] = [.text("case", \.reference), .parts("parties", \.parties)]

    static func plans(_ duties: [ReportedDuty]) -> [PlanView] {
        Dictionary(grouping: duties, by: \.reference).map { reference, duties in
            let parties = Dictionary(grouping: duties) { $0.ordinal ?? 0 }
            return PlanView(
                reference: reference,
                parties: parties.map { Party(number: $0, duties: $1.sorted()) }.sorted { $0.number < $1.number })
        }.sorted { $0.reference < $1.reference }
    }

    /// One agency or action, known by its number in the case.
    struct Party: TemplateView {
        let number: Int
        let duties: [ReportedDuty]

        static let values: [TemplateValue<Party>] = [
            .text("number", { "\($0.number)" }), .parts("duties", { $0.duties.map(DutyLine.init) }),
            .text("rows", { "\($0.duties.count)" }),
        ]
    }
}
