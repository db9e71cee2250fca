package import CivilCalendar

/// Works out what a case owes on a day: a pure function of the case, its procedure, the working days and the day.
package struct Evaluation: Sendable {
    let procedure: Procedure
    let rule: DueRule
    let today: CivilDate
    /// Occurrences of recurring duties are worked out up to this day.
    let horizon: CivilDate
    let showsNext: Bool

    /// - Parameters:
    ///   - horizon: shows occurrences that begin after today but not after this day; today itself where absent.
    ///   - showsNext: shows of each recurring duty the occurrence after that too, of which a notice may come before it begins.
    package init(
        procedure: Procedure, calendar: WorkingCalendar, asOf today: CivilDate, horizon: CivilDate? = nil,
        showsNext: Bool = false
    ) {
        self.procedure = procedure
        self.rule = DueRule(readings: procedure.readings, calendar: calendar)
        self.today = today
        self.horizon = min(max(today, horizon ?? today), .latestCountable)
        self.showsNext = showsNext
    }

    /// Every instance of every obligation, in the order of the procedure, then by subject and occurrence.
    package func instances(of case: Case) -> [Instance] {
        let known = KnownEvents(of: `case`, under: procedure, asOf: today)
        return procedure.obligations.flatMap { obligation in
            let begun = instances(of: obligation, in: known)
            guard begun.isEmpty, known.subjects(of: obligation.due.trigger).isEmpty else { return begun }
            return [Instance(key: InstanceKey(obligation: obligation.name), state: .waiting)]
        }
    }

    /// The obligations that have instances, with them; those that wait are left out.
    func begun(in case: Case) -> [(obligation: Obligation, instances: [Instance])] {
        let known = KnownEvents(of: `case`, under: procedure, asOf: today)
        return procedure.obligations.compactMap { obligation in
            let begun = instances(of: obligation, in: known)
            return begun.isEmpty ? nil : (obligation, begun)
        }
    }

    private func instances(of obligation: Obligation, in known: KnownEvents) -> [Instance] {
        known.subjects(of: obligation.due.trigger).flatMap { subject in
            let duty = Duty(obligation, for: subject, in: known, rule: rule, today: today)
            return obligation.due.isRecurring
                ? duty.occurrences(until: horizon, showsNext: showsNext) : duty.instances()
        }
    }
}
