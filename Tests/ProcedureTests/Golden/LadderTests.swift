import Obligations
import Testing

/// The class of limit that a duty belongs to, and the rungs that its reminders climb.
struct LadderClass: Sendable, CustomTestStringConvertible {
    let title: String
    let duties: [(procedure: String, duty: ObligationName)]
    /// For each level, from the owner's up: when it hears.
    let rungs: [[String]]

    init(_ title: String, _ duties: [(procedure: String, duty: ObligationName)], _ rungs: [String]...) {
        self.title = title
        self.duties = duties
        self.rungs = rungs
    }

    var testDescription: String { title }

    static let all = [
        LadderClass(
            "one month", [("scr-2015", "chair-decision"), ("scr-2015", "imr-completion")],
            ["start", "14 days before", "7 days before", "2 days before", "on the day"],
            ["1 day after"], ["7 days after"], ["every 7 days after 14 days"]),
        LadderClass(
            "fourteen days", [("scr-2015", "panel-not-arranged-notice")],
            ["start", "7 days before", "3 days before", "1 day before", "on the day"],
            ["1 day after"], ["3 days after"], ["every 7 days after 7 days"]),
        LadderClass(
            "six months", [("scr-2015", "review-completion"), ("lcspr-2023", "publication")],
            [
                "start", "13 weeks before", "8 weeks before", "4 weeks before", "14 days before", "7 days before",
                "2 days before", "on the day",
            ],
            ["1 day after"], ["7 days after"], ["every 28 days after 28 days"]),
        LadderClass(
            "quarterly", [("scr-2015", "quarterly-update")],
            ["21 days before", "14 days before", "7 days before", "2 days before", "on the day"],
            ["1 day after"], ["7 days after"], ["14 days after"]),
        LadderClass(
            "a week before publication", [("scr-2015", "panel-copy")],
            ["21 days before", "14 days before", "7 days before", "2 days before", "on the day"],
            ["1 day after"], ["2 days after"], ["7 days after"]),
        LadderClass(
            "a year in public", [("scr-2015", "website-retention"), ("lcspr-2023", "public-availability")],
            ["28 days before", "on the day"]),
        LadderClass(
            "no stated limit", [("scr-2015", "panel-arranged-notice"), ("lcspr-2023", "review-decision")],
            ["start", "7 days after", "14 days after"], ["every 28 days after 28 days"]),
        LadderClass(
            "at once", [("scr-2015", "records-security"), ("lcspr-2023", "rapid-review-sending")],
            ["start", "1 working day after", "2 working days after"], ["5 working days after"],
            ["every 28 days after 28 days"]),
        LadderClass(
            "to pass on", [("scr-2015", "imr-forwarding")],
            ["start", "1 working day after", "3 working days after"], ["every 28 days after 28 days"]),
        LadderClass(
            "a date that people set",
            [
                ("scr-2015", "panel-request"), ("scr-2015", "panel-information"), ("scr-2015", "written-information"),
                ("scr-2015", "board-action"), ("scr-2015", "action-evidence"),
            ],
            ["start", "7 days before", "2 days before", "on the day"],
            ["1 day after"], ["7 days after"], ["every 28 days after 28 days"]),
        LadderClass(
            "five working days", [("lcspr-2023", "incident-notification"), ("lcspr-2023", "partners-report")],
            ["start", "2 working days before", "1 working day before", "on the day"],
            ["1 working day after"], ["2 working days after"], ["every 5 working days after 3 working days"]),
        LadderClass(
            "fifteen working days", [("lcspr-2023", "rapid-review")],
            [
                "start", "10 working days before", "5 working days before", "2 working days before",
                "1 working day before", "on the day",
            ],
            ["1 working day after"], ["3 working days after"], ["every 5 working days after 5 working days"]),
        LadderClass(
            "seven working days before publication", [("lcspr-2023", "copies-before-publication")],
            [
                "15 working days before", "10 working days before", "5 working days before", "2 working days before",
                "on the day",
            ],
            ["1 working day after"], ["2 working days after"], ["7 working days after"]),
        LadderClass(
            "a yearly report", [("lcspr-2023", "yearly-report"), ("lcspr-2023", "yearly-report-by-september")],
            ["84 days before", "42 days before", "14 days before", "2 days before", "on the day"],
            ["1 day after"], ["14 days after"], ["every 28 days after 28 days"]),
    ]
}

struct `The ladders of the shipped procedures` {
    @Test(arguments: LadderClass.all)
    func `have the rungs of their class of limit`(_ kind: LadderClass) throws {
        for (name, duty) in kind.duties {
            let procedure = Shipped.procedure(name)
            let obligation = try #require(procedure.obligation(duty))
            let rungs = procedure.ladders[obligation.ladder]?.rungs ?? []
            let levels = kind.rungs.indices.map { level in rungs.filter { $0.level == level }.map(\.when.description) }
            #expect(levels == kind.rungs, "\(duty)")
            #expect(rungs.map(\.level).max() == kind.rungs.count - 1, "\(duty)")
        }
    }

    /// A level without a role is nobody's, and an escalation to the owner is none.
    @Test(arguments: ["scr-2015", "lcspr-2023"])
    func `never climb to a level that nobody holds`(_ name: String) {
        let procedure = Shipped.procedure(name)
        for duty in procedure.obligations {
            let highest = procedure.ladders[duty.ladder]?.rungs.map(\.level).max() ?? 0
            #expect(duty.escalate.count == 3 && highest <= 3, "\(duty.name)")
            #expect(Set(duty.escalate + [duty.owner]).count == 4, "\(duty.name)")
        }
    }
}
