import CivilCalendar
import Obligations

extension CSVTable {
    /// The duties of one review, with what was said about each and why its date is the date.
    package init(_ facts: CaseFacts) {
        self.init(
            "Duty", "What", "Owner", "Basis", "State", "Begun", "Due", "Act by", "Provisional", "Done", "Days left",
            "Days late", "Missing", "Reminders", "Escalations", "Explanation")
        for explained in facts.duties where explained.duty.state != .waiting {
            let duty = explained.duty
            row(
                duty.key, duty.title, duty.owner, duty.standing.basis.rawValue, duty.standing.word,
                duty.begun?.description, duty.due?.description, duty.actBy?.description,
                duty.isProvisional ? "yes" : nil, duty.closed?.description, duty.daysAhead, duty.daysLate,
                duty.missing.joined(separator: "; "),
                facts.knowsWhatWasSaid ? "\(explained.said.count { !$0.isEscalation })" : nil,
                facts.knowsWhatWasSaid ? "\(explained.said.count(where: \.isEscalation))" : nil,
                explained.steps.map(\.text).joined(separator: "; "))
        }
    }

    /// The duties behind the figures of a quarter, each under the part of the page that it stands in.
    package init(_ facts: QuarterFacts) {
        self.init("Part", "Case", "Duty", "What", "Owner", "State", "Due", "Done", "Days left", "Days late")
        let count = StandingCount(facts.duties)
        add("overdue", count.late)
        add("without a date", count.undated)
        add("ended too soon", count.broken)
        add("still due", facts.stillDue)
        add("done in time", facts.done(in: facts.period, late: false))
        add("done late", facts.done(in: facts.period, late: true))
        add("action plan", facts.actionPlan)
        add("next", facts.dueNext)
    }

    /// What is due in a month or a quarter.
    package init(_ sheet: DueSheet) {
        self.init("Part", "Case", "Duty", "What", "Owner", "State", "Due", "Done", "Days left", "Days late")
        add("due", sheet.duties)
    }

    private mutating func add(_ part: String, _ duties: [ReportedDuty]) {
        for duty in duties {
            row(
                part, duty.reference, duty.key, duty.title, duty.owner, duty.standing.word, duty.due?.description,
                duty.closed?.description, duty.daysAhead, duty.daysLate)
        }
    }
}

extension ReportedDuty {
    fileprivate var daysAhead: String? { standing.daysLeft.flatMap { $0 >= 0 ? "\($0)" : nil } }
    /// A number of its own, so that nothing begins with a minus, which spreadsheets take for a formula.
    fileprivate var daysLate: String? { standing.daysLeft.flatMap { $0 < 0 ? "\(-$0)" : nil } }
}
