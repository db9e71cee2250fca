import CivilCalendar

extension RuleBook {
    /// What is accepted in a case and still wants attention: chains out of order, a procedure out of force.
    package func warnings(about case: Case) -> [Alarm] {
        guard let (edition, almanac) = rules(for: `case`) else { return [] }
        return Drafting(
            case: `case`, procedure: edition.procedure, contacts: contacts, calendar: almanac.calendar
        ).alarms(for: [], instances: [])
    }
}
