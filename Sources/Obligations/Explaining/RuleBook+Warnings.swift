package import CivilCalendar

extension RuleBook {
    /// What is accepted in cases and still wants attention: chains out of order, a procedure out of force.
    ///
    /// One line each, in the order of the references; the first of many stand for all. Subjects are numbered as at first
    /// sight, for want of a memory of the cases.
    package func warnings(about cases: [Case], on today: CivilDate) -> [String] {
        let lines = cases.sorted { $0.reference < $1.reference }.map {
            standing(of: WatchedCase(case: $0), on: today).warnings
        }
        return Self.warnings(unaddressed(underProcedures: Set(cases.map(\.procedure))), lines: lines)
    }

    /// The warnings of a status: those about contacts, then those about cases; the first of many stand for all.
    static func warnings(_ first: [String], lines: some Collection<[String]>) -> [String] {
        let count = lines.reduce(first.count) { $0 + $1.count }
        let shown = (first + lines.lazy.joined().prefix(mostWarnings)).prefix(mostWarnings)
        return shown + (count > shown.count ? ["\(count - shown.count) more warnings of this kind"] : [])
    }

    /// Roles that hear something in a procedure that cases follow, and have no address of their own.
    func unaddressed(underProcedures names: Set<ProcedureName>) -> [String] {
        let obligations = names.compactMap { procedures[$0]?.procedure }.flatMap(\.obligations)
        let roles = Set(obligations.flatMap { [$0.owner] + $0.escalate }.map(\.role))
        return roles.filter { contacts.routes[ContactKey($0.text)] == nil }.sorted().map { role in
            "role '\(role)' has no address in the contacts: the business manager hears for it, but where a case names somebody"
        }
    }

    private static let mostWarnings = 20
}
