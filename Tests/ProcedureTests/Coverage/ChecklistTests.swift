import Obligations
import Testing

struct `The checklists of the procedure` {
    private let procedure = Shipped.serious
    private let remarks = Remarks(of: Shipped.text(at: "Config/procedures/scr-2015.yaml"))

    @Test(
        arguments: [
            ("K1", ["subgroup-consideration"], ["criteria-considered"]),
            ("K2", ["panel-not-arranged-notice"], ["explanation", "incident-notification or anonymised-details"]),
            ("K3", ["reviewer-appointment"], ["qualified"]),
            (
                "K4", ["extension-update"],
                [
                    "recommendations", "actions-to-date", "explanation", "revised-completion-date",
                    "revised-project-plan",
                ]
            ),
            (
                "K5", ["imr-briefing"],
                [
                    "terms-of-reference", "quality-assurance", "gaps", "questions", "imr-authors-invited",
                    "senior-managers-invited", "review-author-invited",
                ]
            ),
            ("K6", ["overview-report"], ["management-reviews", "child-death-review", "commissioned-reports"]),
            ("K7", ["report-approval"], ["sound-analysis", "plain-english", "publishable-without-redaction"]),
            (
                "K8", ["documents-to-ofsted", "documents-to-dfe"],
                [
                    "management-reviews", "overview-report", "individual-action-plans", "multi-agency-action-plan",
                    "chronologies", "all-anonymised",
                ]
            ),
            (
                "K9", ["report-publication", "report-publication-after-all"],
                [
                    "welfare-not-harmed", "impact-planned", "data-protection", "court-orders-and-other-restrictions",
                    "summary-anonymised", "report-anonymised",
                ]
            ),
            ("K10", ["publication-facts"], ["actions-already-taken", "impact-on-services", "what-more-will-be-done"]),
            ("K11", ["panel-advice"], ["application-of-criteria or appointment-of-reviewers or publication"]),
            ("C1", ["reviewer-appointment"], ["independent-of-board", "independent-of-organisations"]),
            ("C2", ["imr-author-choice"], ["not-directly-concerned", "not-line-manager-of-practitioners"]),
            (
                "C3", ["overview-commission"],
                ["independent-of-agencies", "independent-of-professionals", "independent-of-board"]
            ),
        ] as [(String, [ObligationName], [String])])
    func `are items that the duty cannot be done without`(
        _ checklist: String, _ duties: [ObligationName], _ items: [String]
    ) {
        let claiming = procedure.obligations.map(\.name).filter { remarks.claims[$0]?.contains(checklist) == true }
        #expect(Set(duties).isSubset(of: claiming))
        for duty in duties {
            let required = procedure.obligation(duty)?.requires.map(\.description) ?? []
            #expect(Set(items).isSubset(of: required), "\(duty)")
        }
    }

    @Test(
        arguments: [
            (65, ["report-approval"]),
            (66, ["documents-to-ofsted", "documents-to-dfe"]),
            (67, ["debriefing"]),
            (68, ["dissemination"]),
            (69, ["report-publication", "report-publication-after-all"]),
            (70, ["board-action"]),
            (71, ["plan-monitoring"]),
            (72, ["conclusion", "conclusion-notice"]),
        ] as [(Int, [ObligationName])])
    func `hold the eight duties of the Board, which owns them`(_ line: Int, _ names: [ObligationName]) {
        let duties = procedure.obligations.filter { $0.source.split(separator: ", ").contains("L\(line)") }
        #expect(duties.map(\.name) == names)
        #expect(duties.allSatisfy { $0.owner == RoleReference("board") })
    }
}
