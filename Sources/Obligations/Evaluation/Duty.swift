import CivilCalendar

/// One obligation for one subject of one case, with the events that touch it.
struct Duty {
    let obligation: Obligation
    let subject: Subject?
    /// What opens instances, oldest first.
    let triggers: [CaseEvent]
    let known: KnownEvents
    let rule: DueRule
    let today: CivilDate

    /// One instance per trigger; a closing event closes all that were open when it happened.
    func instances() -> [Instance] {
        triggers.enumerated().map { index, trigger in
            let backwards = obligation.due.countsBackwards
            // A duty counted back from a planned day is done before that day, though not before the one planned earlier.
            let opened = backwards ? (index > 0 ? triggers[index - 1].date.adding(days: 1) : nil) : trigger.date
            var instance = Instance(
                key: InstanceKey(obligation: obligation.name, subject: subject, occurrence: index + 1),
                state: .open, trigger: trigger, opened: opened)
            settle(&instance, due: rule.dated(obligation.due, from: trigger))
            if obligation.due.isFloor {
                judgeFloor(&instance)
            } else {
                judge(&instance, closing: known.events(obligation.metBy, for: subject))
            }
            return instance
        }
    }

    /// Writes the due date into an instance, or why there is none.
    func settle(_ instance: inout Instance, due: Result<CivilDate?, DueProblem>) {
        switch due {
        case .success(let date): instance.due = date
        case .failure(let problem): instance.problem = problem
        }
    }

    /// Decides the state from the closing events that may close this instance, oldest first.
    func judge(_ instance: inout Instance, closing: [CaseEvent]) {
        let candidates = closing.filter { isOpened(instance, by: $0) }
        let complete = candidates.first { event in obligation.requires.allSatisfy { $0.isSatisfied(by: event.items) } }
        let cancelled = known.events(obligation.cancelledBy, touching: subject).first { isOpened(instance, by: $0) }
        let isDone = complete.map { done in cancelled.map { done.date <= $0.date } ?? true } ?? false
        if isDone { instance.closed = complete } else { instance.cancelled = cancelled }

        extend(&instance)
        settleDays(of: &instance)
        if let closed = instance.closed {
            let isLate = instance.due.map { closed.date > $0 } ?? false
            instance.state = isLate && obligation.basis == .statutory ? .metLate : .met
        } else if cancelled != nil {
            instance.state = .cancelled
        } else {
            judgeOwed(&instance, attempts: candidates)
        }
    }

    /// Whether an event happened when the instance could already be touched by it.
    func isOpened(_ instance: Instance, by event: CaseEvent) -> Bool {
        instance.opened.map { $0 <= event.date } ?? true
    }

    /// The act-by day, and whether the dates may still change.
    func settleDays(of instance: inout Instance) {
        guard let due = instance.due, let trigger = instance.trigger else { return }
        instance.actBy = rule.calendar.previousWorkingDay(onOrBefore: due)
        instance.isProvisional = rule.isProvisional(due, by: obligation.due, from: trigger)
    }

    private func judgeOwed(_ instance: inout Instance, attempts: [CaseEvent]) {
        instance.missing = obligation.requires
        if let attempt = attempts.last {
            instance.missing = obligation.requires.filter { !$0.isSatisfied(by: attempt.items) }
            instance.state = .incomplete
        } else if obligation.basis == .statutory, let due = instance.due, due < today {
            instance.state = .overdue
        }
        if let suspension = standingSuspension() {
            instance.suspended = suspension
            instance.state = .suspended
        }
    }

    /// The suspending event that no later event has lifted.
    private func standingSuspension() -> CaseEvent? {
        guard let suspension = obligation.suspendedBy else { return nil }
        let lifted = known.events(suspension.until, touching: subject)
        return known.events([suspension.event], touching: subject).last { event in
            !lifted.contains { $0.date >= event.date }
        }
    }

    /// The latest extension recorded while the duty was owed gives the due date.
    private func extend(_ instance: inout Instance) {
        guard let name = obligation.extendedBy else { return }
        let extensions = known.events([name], touching: subject).filter { event in
            isOpened(instance, by: event) && instance.closed.map { event.date <= $0.date } ?? true
        }
        guard let last = extensions.last(where: { $0.until != nil }) else { return }
        instance.extended = last
        instance.due = last.until
        instance.problem = nil
    }
}
