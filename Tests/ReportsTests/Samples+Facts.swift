import CivilCalendar
import Obligations
import Reports

/// One review in every state that a timeline shows.
let sampleCase = CaseFacts(
    reference: "BSCP-2026-014", procedure: "Serious case review", today: day("2026-11-20"),
    duties: [
        explained(
            duty(
                "chair-decision", .metLate, title: "Decide whether a review will be held",
                owner: "Chair of the Safeguarding Children Board", begun: "2026-08-03", due: "2026-09-03",
                closed: "2026-09-14", daysLeft: -11),
            [
                "started by 'brought-to-chair' (Case brought to the Board Chair's attention) on Monday 2026-08-03, recorded in BSCP-2026-014.yaml, line 16",
                "met late by 'review-decided' (Decision to hold a review) on Monday 2026-09-14, line 17, 11 days after the due date",
            ], said: ["2026-08-03": 0, "2026-08-20": 0, "2026-09-03": 0, "2026-09-04": 1, "2026-09-10": 2]),
        explained(
            duty(
                "imr-completion[4]", .overdue, owner: "Author of an individual management review",
                begun: "2026-09-28", due: "2026-10-28", daysLeft: -23, ordinal: 4),
            [
                "started by 'imr-requested' (Letter asking for an individual management review) on Monday 2026-09-28, recorded in BSCP-2026-014.yaml, line 66"
            ], said: ["2026-09-28": 0, "2026-10-29": 1]),
        explained(
            duty(
                "imr-completion[2]", .met, owner: "Author of an individual management review", begun: "2026-09-28",
                due: "2026-10-28", closed: "2026-10-23", daysLeft: 5, ordinal: 2),
            [
                "started by 'imr-requested' (Letter asking for an individual management review) on Monday 2026-09-28, recorded in BSCP-2026-014.yaml, line 64",
                "met by 'imr-completed' (Individual management review completed) on Friday 2026-10-23, line 70",
            ]),
        explained(
            duty(
                "review-completion", .open, title: "Complete the review",
                owner: "Members of the Safeguarding Children Board", begun: "2026-09-14", due: "2027-05-01",
                daysLeft: 162),
            [
                "started by 'review-decided' (Decision to hold a review) on Monday 2026-09-14, recorded in BSCP-2026-014.yaml, line 17",
                "extended by 'completion-extended' (New completion date set) on Monday 2026-11-02, line 80: the new date is Saturday 2027-05-01",
            ]),
        explained(
            duty(
                "reviewer-names", .incomplete, title: "Give the national panel the names",
                owner: "Chair of the Safeguarding Children Board", begun: "2026-11-01", due: "2026-11-15", daysLeft: -5),
            []),
        explained(
            duty(
                "website-retention", .breached, title: "Keep the report on the website",
                owner: "<script>alert(1)</script>",
                begun: "2026-08-20", due: "2026-11-30", closed: "2026-11-10", daysLeft: 20), []),
        explained(
            duty("panel-copy", .suspended, title: "Send copies", begun: "2026-10-10", due: "2026-12-24", daysLeft: 34),
            []),
        explained(duty("dated", .cancelled, title: "Answer the request", begun: "2026-09-01", due: "2026-10-01"), []),
        explained(
            duty(
                "debriefing", .open, basis: .advisory, title: "Arrange feedback & debriefing", owner: "Board",
                begun: "2026-10-01"), []),
        explained(
            duty(
                "dissemination", .met, basis: .advisory, title: "Disseminate the summary", owner: "Board",
                begun: "2026-10-01", closed: "2026-10-12"), []),
        explained(duty("conclusion", .waiting, basis: .advisory, title: "Conclude the review", owner: "Board"), []),
    ], knowsWhatWasSaid: true)

/// Several reviews over a quarter.
let sampleQuarter = QuarterFacts(
    period: ReportPeriod(quarterOf: day("2026-11-20")), asOf: day("2026-11-20"),
    duties: sampleCase.duties.map(\.duty) + [
        duty(
            "review-completion", .open, in: "BSCP-2026-012", title: "Complete the review",
            owner: "Members of the Safeguarding Children Board", begun: "2026-06-11", due: "2026-12-11", daysLeft: 21),
        duty(
            "chair-decision", .met, in: "BSCP-2026-012", title: "Decide whether a review will be held",
            owner: "Chair of the Safeguarding Children Board", begun: "2026-05-11", due: "2026-06-11",
            closed: "2026-06-10", daysLeft: 1),
        duty(
            "agency-sign-up[1]", .open, in: "BSCP-2026-012", basis: .advisory, title: "Sign up to the action plan",
            owner: "Senior manager of an agency", begun: "2026-11-01", ordinal: 1),
        duty(
            "action-evidence[2]", .met, in: "BSCP-2026-012", title: "Provide evidence of the action taken",
            owner: "Officer responsible for a recommendation", begun: "2026-10-01", due: "2026-11-10",
            closed: "2026-11-05", daysLeft: 5, ordinal: 2),
        duty(
            "action-evidence[3]", .open, in: "BSCP-2026-012", title: "Provide evidence of the action taken",
            owner: "Officer responsible for a recommendation", begun: "2026-10-01", due: "2027-01-29", daysLeft: 70,
            ordinal: 3),
    ],
    coming: [
        duty(
            "quarterly-update#2", .open, in: "BSCP-2026-012", title: "Give the Board the quarterly update",
            owner: "Assistant Director Safeguarding", begun: "2026-10-01", due: "2027-02-16", daysLeft: 88)
    ],
    earlier: ReportPeriod(quarterOf: day("2026-11-20")).preceding(4).enumerated().map {
        QuarterFacts.EarlierPeriod($0.element, overdueAtEnd: $0.offset)
    }, refusedFiles: 1)

private func explained(_ duty: ReportedDuty, _ steps: [String], said: [String: Int] = [:]) -> ExplainedDuty {
    ExplainedDuty(
        duty, steps: steps.map { ExplanationStep($0, source: $0.hasPrefix("met") ? "L17" : nil) },
        said: said.sorted { $0.key < $1.key }.map { SaidRung(on: day($0.key), rung: "a rung", level: $0.value) })
}
