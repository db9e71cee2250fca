import Obligations

extension Procedure {
    /// A procedure with a duty of every kind, each with all that can touch it.
    static let everyKind = Procedure(
        duty(
            "decision", "within 1 month of brought", metBy: ["decided"], requires: [.item("minutes")],
            extendedBy: "extended", cancelledBy: ["withdrawn"],
            suspendedBy: Suspension(event: "halted", until: ["resumed"])),
        duty(
            "imr", "within 14 days of requested", metBy: ["completed"], owner: "owner[for]", cancelledBy: ["withdrawn"]),
        duty("notify", "within 5 working days of brought", metBy: ["notified"], ladder: "working-days"),
        duty("copy", "at least 1 week before publication", metBy: ["sent"], ladder: "backwards"),
        duty("update", "every 1 month from brought until concluded", metBy: ["given"], extendedBy: "extended"),
        duty("quarterly", "every quarter from decided until concluded", metBy: ["given"], ladder: "short"),
        duty("keep", "for at least 2 months from publication", extendedBy: "extended", endedBy: ["removed"]),
        duty("action", "on the date set by agreed", metBy: ["done"], owner: "owner[for]"),
        duty("secure", "promptly after requested", metBy: ["completed"], basis: .advisory, ladder: "advisory"),
        ladders: [
            "working-days": ladder(
                ["start", "2 working days before", "on the day"], ["1 working day after"], [],
                ["every 5 working days after 3 working days"]),
            "backwards": ladder(
                ["start", "21 days before", "7 days before", "on the day"], ["1 day after"], ["2 days after"]),
            "short": ladder(["21 days before", "on the day"], ["1 day after"]),
            "advisory": ladder(["start", "7 days after"], ["every 4 weeks after 4 weeks"]),
        ],
        events: ["publication": .plannedAndReplaced, "agreed": .replaced])
}
