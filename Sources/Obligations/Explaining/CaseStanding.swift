package import CivilCalendar

/// What a status says of one case on a day, and how long it can say so if nothing is recorded.
package struct CaseStanding: Sendable, Equatable {
    package let procedure: ProcedureName
    package internal(set) var tally = Tally()
    /// One line each, with the reference.
    package internal(set) var warnings: [String] = []
    /// The days on which nothing of this changes by itself.
    package internal(set) var days: ClosedRange<CivilDate>
}

extension RuleBook {
    /// How a case stands on a day; where its procedure is not loaded, nothing is known of it.
    package func standing(of watched: WatchedCase, on today: CivilDate) -> CaseStanding {
        let `case` = watched.case
        var standing = CaseStanding(procedure: `case`.procedure, days: today...CivilDate.latest)
        guard let (edition, almanac) = rules(for: `case`) else { return standing }
        let begun = Evaluation(index: edition.index, calendar: almanac.calendar, asOf: today).begun(in: `case`)
        var changes = `case`.events.lazy.map(\.date).filter { $0 > today }.min() ?? .latest
        for (duty, instances) in begun {
            for instance in instances {
                standing.tally.count(instance, basis: duty.obligation.basis, on: today)
                changes = min(changes, instance.nextChange(after: today))
            }
        }
        standing.days = today...max(today, changes.addingIfInRange(days: -1) ?? today)
        let drafting = Drafting(
            case: `case`, remembering: watched.memory, index: edition.index, contacts: contacts,
            calendar: almanac.calendar)
        standing.warnings = drafting.warnings(about: begun.lazy.flatMap(\.instances))
        return standing
    }
}

extension Instance {
    /// The first day after today on which the instance, or the occurrence that follows it, can stand otherwise.
    fileprivate func nextChange(after today: CivilDate) -> CivilDate {
        // The occurrence that follows begins where this one was due before anybody extended it.
        guard let due, !key.isRecurring || extended == nil else { return key.isRecurring ? today : .latest }
        if key.isRecurring, due > today { return due }
        return state.isOwed && due >= today ? due.addingIfInRange(days: 1) ?? .latest : .latest
    }
}
