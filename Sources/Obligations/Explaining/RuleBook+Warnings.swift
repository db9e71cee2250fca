package import CivilCalendar

extension RuleBook {
    /// What is accepted in cases and still wants attention: chains out of order, a procedure out of force.
    ///
    /// One line each, in the order of the references; the first of many stand for all.
    package func warnings(about cases: [Case], on today: CivilDate) -> [String] {
        let alarms = cases.sorted { $0.reference < $1.reference }.flatMap { self.alarms(about: $0, on: today) }
        let all = unaddressed(in: cases) + alarms.map { ($0.reference.map { "\($0): " } ?? "") + $0.problem }
        let shown = all.prefix(Self.mostWarnings)
        return shown + (all.count > shown.count ? ["\(all.count - shown.count) more warnings of this kind"] : [])
    }

    private func alarms(about case: Case, on today: CivilDate) -> [Alarm] {
        guard let (edition, almanac) = rules(for: `case`) else { return [] }
        let instances = Evaluation(procedure: edition.procedure, calendar: almanac.calendar, asOf: today)
            .instances(of: `case`)
        return Drafting(
            case: `case`, remembering: CaseMemory(), procedure: edition.procedure, contacts: contacts,
            calendar: almanac.calendar
        ).alarms(for: [], instances: instances) + unlisted(in: `case`, by: edition.procedure)
    }

    /// Roles that hear something in a procedure that cases follow, and have no address of their own.
    private func unaddressed(in cases: [Case]) -> [String] {
        let followed = Set(cases.map(\.procedure)).compactMap { procedures[$0]?.procedure }
        let roles = Set(followed.flatMap(\.obligations).flatMap { [$0.owner] + $0.escalate }.map(\.role))
        return roles.filter { contacts.routes[ContactKey($0.text)] == nil }.sorted().map { role in
            "role '\(role)' has no address in the contacts: the business manager hears for it, but where a case names somebody"
        }
    }

    /// Items that no checklist of the procedure asks for, most likely a slip of the hand.
    private func unlisted(in case: Case, by procedure: Procedure) -> [Alarm] {
        let listed = Set(procedure.obligations.flatMap(\.requires).flatMap(\.items))
        return `case`.events.compactMap { event in
            guard event.items.contains(where: { !listed.contains($0) }) else { return nil }
            return Alarm(
                kind: .outOfOrder, reference: `case`.reference, occasion: "",
                problem: "line \(event.line): an item of 'with' is on no checklist of the procedure")
        }
    }

    private static let mostWarnings = 20
}
