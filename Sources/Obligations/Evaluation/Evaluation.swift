package import CivilCalendar

/// Works out what a case owes on a day: a pure function of the case, its procedure, the working days and the day.
package struct Evaluation: Sendable {
    let index: ProcedureIndex
    let rule: DueRule
    let today: CivilDate
    /// Occurrences of recurring duties are worked out up to this day.
    let horizon: CivilDate
    let showsNext: Bool

    /// - Parameters:
    ///   - horizon: shows occurrences that begin after today but not after this day; today itself where absent.
    ///   - showsNext: shows of each recurring duty the occurrence after that too, of which a notice may come before it begins.
    package init(
        index: ProcedureIndex, calendar: WorkingCalendar, asOf today: CivilDate, horizon: CivilDate? = nil,
        showsNext: Bool = false
    ) {
        self.index = index
        self.rule = DueRule(readings: index.procedure.readings, calendar: calendar)
        self.today = today
        self.horizon = min(max(today, horizon ?? today), .latestCountable)
        self.showsNext = showsNext
    }

    /// For one case; where there are many, an index made once serves them all.
    package init(
        procedure: Procedure, calendar: WorkingCalendar, asOf today: CivilDate, horizon: CivilDate? = nil,
        showsNext: Bool = false
    ) {
        self.init(
            index: ProcedureIndex(procedure), calendar: calendar, asOf: today, horizon: horizon, showsNext: showsNext)
    }

    /// Every instance of every obligation, in the order of the procedure, then by subject and occurrence.
    package func instances(of case: Case) -> [Instance] {
        all(in: `case`).flatMap(\.instances)
    }

    /// Every obligation with its instances; one that waits has an instance that says so.
    package func all(in case: Case) -> [(duty: IndexedDuty, instances: [Instance])] {
        let known = KnownEvents(of: `case`, under: index, asOf: today)
        return index.duties.map { duty in
            let begun = known.has(duty.trigger) ? instances(of: duty, in: known) : [.waiting(duty.obligation.name)]
            return (duty, begun)
        }
    }

    /// The obligations that have instances, with them; those that wait are left out.
    package func begun(in case: Case) -> [(duty: IndexedDuty, instances: [Instance])] {
        let known = KnownEvents(of: `case`, under: index, asOf: today)
        var found: [(duty: IndexedDuty, instances: [Instance])] = []
        for duty in index.duties where known.has(duty.trigger) {
            let begun = instances(of: duty, in: known)
            if !begun.isEmpty { found.append((duty, begun)) }
        }
        return found
    }

    private func instances(of duty: IndexedDuty, in known: KnownEvents) -> [Instance] {
        let isRecurring = duty.obligation.due.isRecurring
        return known.subjects(of: duty.trigger).flatMap { subject in
            let duty = Duty(duty, for: subject, in: known, rule: rule, today: today)
            return isRecurring ? duty.occurrences(until: horizon, showsNext: showsNext) : duty.instances()
        }
    }
}

extension Instance {
    /// The instance of a duty whose trigger is not recorded.
    fileprivate static func waiting(_ obligation: ObligationName) -> Instance {
        Instance(key: InstanceKey(obligation: obligation), state: .waiting)
    }
}
