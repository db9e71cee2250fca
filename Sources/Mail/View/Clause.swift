import Obligations
import Templates

/// One clause of the first line of a letter: how many of what, as in `2 duties are overdue`.
struct Clause: TemplateView, Equatable {
    let count: Int
    let what: What

    /// The forms of a clause, in the order in which they are said.
    enum What: String, CaseIterable {
        case overdue, breached, escalated
        case notYetDone = "not-yet-done"
        case dueToday = "due-today"
        case toBeDoneToday = "to-be-done-today"
        case comingUp = "coming-up"
        case moved, matters

        var isOfDuties: Bool { self != .moved && self != .matters }
    }

    static let values: [TemplateValue<Clause>] =
        What.allCases.map { what in .flag(what.rawValue) { $0.what == what } } + [
            .text("count") { String($0.count) }, .flag("one") { $0.count == 1 }, .flag("several") { $0.count != 1 },
            .flag("of-duties", \.what.isOfDuties),
        ]

    /// The clauses of what there is anything of.
    static func clauses(notices: [Notice], matters: Int) -> [Clause] {
        let byUrgency = Dictionary(grouping: notices, by: Urgency.init(of:))
        func count(_ urgency: Urgency) -> Int { byUrgency[urgency]?.count ?? 0 }
        let grave = byUrgency[.overdueOrEscalated] ?? []
        let breached = grave.count { $0.state == .breached }
        let overdue = grave.count { $0.state != .breached && $0.isOverdue }
        let isExactlyToday = byUrgency[.dueToday]?.allSatisfy { $0.daysLeft == 0 } ?? true
        let counts: [(Int, What)] = [
            (overdue, .overdue), (breached, .breached), (grave.count - overdue - breached, .escalated),
            (count(.notYetDone), .notYetDone), (count(.dueToday), isExactlyToday ? .dueToday : .toBeDoneToday),
            (count(.comingUp), .comingUp), (count(.moved), .moved), (matters, .matters),
        ]
        return counts.filter { $0.0 > 0 }.map(Clause.init)
    }
}
