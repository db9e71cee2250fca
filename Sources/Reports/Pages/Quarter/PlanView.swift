import CivilCalendar
import Obligations
import Templates

/// The action plan of one review: what each agency or action, by its number, still owes and has done.
struct PlanView: TemplateView {
    private let reference: String
    private let parties: [Party]

    static let values: [TemplateValue<PlanView>] = [
        .text("case", \.reference), .text("answer", \.answer), .parts("open-parties", \.open),
        .flag("has-open", { !$0.open.isEmpty }), .parts("done-parties", \.done),
        .flag("has-done", { !$0.done.isEmpty }),
        .text("done-count", { "\($0.done.count)" }),
    ]

    private var open: [Party] { parties.filter(\.isOpen) }
    private var done: [Party] { parties.filter { !$0.isOpen } }

    /// `3 of 7 agencies and actions have something to do, 1 overdue`.
    private var answer: String {
        let late = open.count { $0.duties.contains(where: \.standing.isLate) }
        let all = "\(parties.count) \(parties.count == 1 ? "agency or action" : "agencies and actions")"
        if open.isEmpty { return parties.count == 1 ? "The 1 \(all.dropFirst(2)) is done" : "All \(all) are done" }
        let owing = "\(open.count) of \(all) \(open.count == 1 ? "has" : "have") something to do"
        return owing + (late == 0 ? "" : ", \(late) overdue")
    }

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

        var isOpen: Bool { duties.contains(where: \.state.isOwed) }

        static let values: [TemplateValue<Party>] = [
            .text("number", { "\($0.number)" }), .parts("duties", { $0.duties.map(DutyLine.init) }),
            .text("rows", { "\($0.duties.count)" }),
        ]
    }
}
