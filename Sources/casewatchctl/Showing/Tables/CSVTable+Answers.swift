import Control
import Reports

extension CSVTable {
    /// The agenda, or the duties of one case: one row each.
    init(_ instances: [Interface.Instance], beginning beginnings: Beginnings) {
        self.init(
            "Due", "Act by", "Provisional", "Days left", "Days late", "Case", "Duty", "What", "Owner", "Basis", "State",
            "Begun", "Done", "Missing")
        for instance in instances {
            row(
                instance.due, instance.actBy, instance.provisional ? "yes" : nil,
                instance.daysLeft.flatMap { $0 >= 0 ? "\($0)" : nil },
                // A number of its own, so that nothing begins with a minus, which spreadsheets take for a formula.
                instance.daysLeft.flatMap { $0 < 0 ? "\(-$0)" : nil },
                instance.reference, instance.key, instance.title, instance.owner, instance.basis.rawValue,
                instance.stateText, beginnings.day(of: instance), instance.closed,
                instance.missing.joined(separator: "; "))
        }
    }

    init(_ cases: [Interface.CaseSummary]) {
        self.init("Case", "Procedure", "Open", "Overdue", "Next due", "Concluded")
        for summary in cases {
            row(
                summary.reference, summary.procedure, "\(summary.open)", "\(summary.overdue)", summary.nextDue,
                summary.concluded ? "yes" : nil)
        }
    }

    init(_ notices: [Interface.Notice]) {
        self.init("When", "Case", "Duty", "Rung", "Kind", "Level", "To", "Due")
        for notice in notices {
            row(
                notice.at, notice.reference, notice.key, notice.rung, notice.kind.rawValue, "\(notice.level)",
                notice.roles.joined(separator: "; "), notice.due)
        }
    }

    /// What became of each rung of one duty.
    init(_ answer: Interface.WhyReply) {
        self.init("Case", "Duty", "Rung", "At", "Level", "Said", "Delivery", "Held", "More")
        for rung in answer.rungs {
            row(
                answer.instance.reference, answer.instance.key, rung.rung, rung.at, "\(rung.level)", rung.said,
                rung.delivery?.rawValue, rung.heldText, rung.detail)
        }
    }

    init(_ silences: [Interface.Silence]) {
        self.init("Silence", "Case", "Duty", "Until", "By", "Why")
        for silence in silences {
            row(silence.id, silence.reference, silence.key ?? "all", silence.until, silence.by, silence.why)
        }
    }

    init(_ letters: [Interface.Letter]) {
        self.init("Created", "To", "State", "Tries", "Letter", "Problem")
        for letter in letters {
            row(
                letter.created, letter.toRole, letter.state.rawValue, "\(letter.attempts)", letter.id, letter.problem)
        }
    }
}

extension Interface.RungDecision {
    /// Why it was held, in words.
    var heldText: String? {
        held.map { $0.split(separator: "_").joined(separator: " ") }
    }
}
