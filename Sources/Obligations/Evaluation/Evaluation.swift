package import CivilCalendar

/// Works out what a case owes on a day: a pure function of the case, its procedure, the working days and the day.
package struct Evaluation: Sendable {
    let procedure: Procedure
    let rule: DueRule
    let today: CivilDate
    /// Occurrences of recurring duties are worked out up to this day.
    let horizon: CivilDate

    /// - Parameter horizon: shows occurrences that begin after today but not after this day; today itself where absent.
    package init(
        procedure: Procedure, calendar: WorkingCalendar, asOf today: CivilDate, horizon: CivilDate? = nil
    ) {
        self.procedure = procedure
        self.rule = DueRule(readings: procedure.readings, calendar: calendar)
        self.today = today
        self.horizon = max(today, horizon ?? today)
    }

    /// Every instance of every obligation, in the order of the procedure, then by subject and occurrence.
    package func instances(of case: Case) -> [Instance] {
        let known = KnownEvents(of: `case`, under: procedure, asOf: today)
        return procedure.obligations.flatMap { instances(of: $0, in: known) }
    }

    private func instances(of obligation: Obligation, in known: KnownEvents) -> [Instance] {
        let triggers = known[obligation.due.trigger]
        guard !triggers.isEmpty else {
            let key = InstanceKey(obligation: obligation.name, isRecurring: false)
            return [Instance(key: key, state: .waiting)]
        }
        let subjects = Set(triggers.map(\.subject)).sorted { ($0?.text ?? "") < ($1?.text ?? "") }
        return subjects.flatMap { subject in
            let duty = Duty(
                obligation: obligation, subject: subject,
                triggers: triggers.filter { $0.subject == subject }, known: known, rule: rule, today: today)
            return obligation.due.isRecurring ? duty.occurrences(until: horizon) : duty.instances()
        }
    }
}
