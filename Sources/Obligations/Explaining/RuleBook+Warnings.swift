import CivilCalendar

extension RuleBook {
    /// What is accepted in cases and still wants attention: chains out of order, a procedure out of force.
    ///
    /// One line each, in the order of the references; the first of many stand for all.
    package func warnings(about cases: [Case]) -> [String] {
        let all = cases.sorted { $0.reference < $1.reference }.flatMap(alarms).map { alarm in
            (alarm.reference.map { "\($0): " } ?? "") + alarm.problem
        }
        let shown = all.prefix(Self.mostWarnings)
        return shown + (all.count > shown.count ? ["\(all.count - shown.count) more warnings of this kind"] : [])
    }

    private func alarms(about case: Case) -> [Alarm] {
        guard let (edition, almanac) = rules(for: `case`) else { return [] }
        return Drafting(
            case: `case`, procedure: edition.procedure, contacts: contacts, calendar: almanac.calendar
        ).alarms(for: [], instances: [])
    }

    private static let mostWarnings = 20
}
