import Obligations

/// The first line of a letter, such as `2 duties are overdue, 1 is due today.`.
struct Summary {
    let line: PlainText

    init(notices: [Notice], matters: Int) {
        var clauses: [String] = []
        for (count, predicate) in Self.tally(notices) where count > 0 {
            let noun = clauses.isEmpty ? (count == 1 ? " duty" : " duties") : ""
            clauses.append("\(count)\(noun) \(count == 1 ? predicate.one : predicate.many)")
        }
        let moved = notices.filter { $0.kind == .moved }.count
        if moved > 0 { clauses.append(moved == 1 ? "1 due date has moved" : "\(moved) due dates have moved") }
        if matters > 0 {
            clauses.append(matters == 1 ? "1 matter needs attention" : "\(matters) matters need attention")
        }
        line = PlainText(clauses.joined(separator: ", ") + ".")
    }

    private struct Predicate {
        let one: String
        let many: String

        init(_ one: String, _ many: String) {
            self.one = one
            self.many = many
        }
    }

    private static func tally(_ notices: [Notice]) -> [(Int, Predicate)] {
        let grave = notices.filter { Urgency(of: $0) == .overdueOrEscalated }
        let breached = grave.filter { $0.state == .breached }.count
        let overdue = grave.filter { $0.state != .breached && $0.isOverdue }.count
        let today = notices.filter { Urgency(of: $0) == .dueToday }
        let isExactlyToday = today.allSatisfy { $0.daysLeft == 0 }
        func count(_ urgency: Urgency) -> Int { notices.filter { Urgency(of: $0) == urgency }.count }
        return [
            (overdue, Predicate("is overdue", "are overdue")),
            (breached, Predicate("was ended too soon", "were ended too soon")),
            (grave.count - overdue - breached, Predicate("is escalated to you", "are escalated to you")),
            (count(.notYetDone), Predicate("is not yet done", "are not yet done")),
            (
                today.count,
                isExactlyToday
                    ? Predicate("is due today", "are due today")
                    : Predicate("is to be done today", "are to be done today")
            ),
            (count(.comingUp), Predicate("is coming up", "are coming up")),
        ]
    }
}
