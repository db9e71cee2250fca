import CivilCalendar

/// One obligation for one subject of one case, with the events that touch it, each kind oldest first.
struct Duty {
    private let duty: IndexedDuty
    let subject: Subject?
    let rule: DueRule
    let today: CivilDate
    /// What opens instances.
    let triggers: [CaseEvent]
    /// What meets them.
    let closings: [CaseEvent]
    /// What ends a floor.
    let endings: [CaseEvent]
    /// What ends a recurring duty.
    let ends: [CaseEvent]
    let cancellations: [CaseEvent]
    private let extensions: [CaseEvent]
    /// The suspending event that no later event has lifted.
    private let suspension: CaseEvent?

    init(_ duty: IndexedDuty, for subject: Subject?, in known: KnownEvents, rule: DueRule, today: CivilDate) {
        self.duty = duty
        self.subject = subject
        self.rule = rule
        self.today = today
        // What is planned anchors duties from its day; it does nothing to them until that day has come.
        func happened(_ events: [CaseEvent]) -> [CaseEvent] {
            guard let last = events.last, last.date > today else { return events }
            return Array(events.prefix { $0.date <= today })
        }
        triggers = known.events([duty.trigger], for: subject)
        closings = happened(known.events(duty.metBy, for: subject))
        endings = happened(known.events(duty.endedBy, for: subject))
        ends = duty.end.map { known.events([$0], touching: subject) } ?? []
        cancellations = happened(known.events(duty.cancelledBy, touching: subject))
        extensions = happened(duty.extendedBy.map { known.events([$0], touching: subject) } ?? [])
            .filter { $0.until != nil }
        suspension = duty.suspendedBy.flatMap { suspension in
            let lifted = happened(known.events(suspension.until, touching: subject)).last
            let latest = happened(known.events([suspension.event], touching: subject)).last
            return latest.flatMap { latest in lifted.map { $0.date >= latest.date } ?? false ? nil : latest }
        }
    }

    var obligation: Obligation { duty.obligation }

    /// One instance per trigger; a closing event closes all that were open when it happened.
    func instances() -> [Instance] {
        triggers.enumerated().map { index, trigger in
            var instance = Instance(
                key: InstanceKey(obligation: obligation.name, subject: subject, occurrence: index + 1),
                state: .open, trigger: trigger, opened: opening(of: index))
            settle(&instance, due: rule.dated(obligation.due, from: trigger))
            if obligation.due.isFloor {
                judgeFloor(&instance)
            } else {
                judge(&instance, closing: closings)
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
        let candidates = opened(closing, by: instance)
        let complete = candidates.first { event in obligation.requires.allSatisfy { $0.isSatisfied(by: event.items) } }
        end(&instance, by: complete)
        extend(&instance)
        settleDays(of: &instance)
        if let closed = instance.closed {
            let isLate = instance.due.map { closed.date > $0 } ?? false
            instance.state = isLate && obligation.basis == .statutory ? .metLate : .met
        } else if instance.cancelled == nil {
            judgeOwed(&instance, attempt: candidates.last)
        }
    }

    /// Records what came first: the act that closes an instance, or what cancels it.
    func end(_ instance: inout Instance, by act: CaseEvent?) {
        let cancelled = opened(cancellations, by: instance).first
        if let act, cancelled.map({ act.date <= $0.date }) ?? true {
            instance.closed = act
        } else if let cancelled {
            instance.cancelled = cancelled
            instance.state = .cancelled
        }
    }

    /// The events, oldest first, that happened when the instance could already be touched by them.
    func opened(_ events: [CaseEvent], by instance: Instance) -> ArraySlice<CaseEvent> {
        guard let opened = instance.opened else { return events[...] }
        return events.drop { $0.date < opened }
    }

    /// The latest extension recorded while the duty was owed gives the due date.
    func extend(_ instance: inout Instance) {
        let extensions = opened(extensions, by: instance).prefix { event in
            instance.closed.map { event.date <= $0.date } ?? true
        }
        guard let last = extensions.last, let until = last.until else { return }
        instance.extended = last
        instance.due = until.isCountable ? until : nil
        instance.problem = until.isCountable ? nil : .outOfRange
    }

    /// The act-by day, and whether the dates may still change.
    func settleDays(of instance: inout Instance) {
        guard let due = instance.due, let trigger = instance.trigger else { return }
        instance.actBy = rule.calendar.previousWorkingDay(onOrBefore: due)
        instance.isProvisional =
            instance.extended == nil
            ? rule.isProvisional(due, by: obligation.due, from: trigger) : rule.calendar.isProvisional(due)
    }

    /// A duty that is owed stands still while it is suspended.
    func suspend(_ instance: inout Instance) {
        guard let suspension else { return }
        instance.suspended = suspension
        instance.state = .suspended
    }

    /// The first day on which an instance can be met.
    ///
    /// A duty counted back from a planned day is done before that day, though not before the one planned earlier.
    private func opening(of index: Int) -> CivilDate? {
        let day = triggers[index].date
        guard obligation.due.countsBackwards else { return day }
        // The same day planned twice is no earlier one.
        return triggers[..<index].last { $0.date < day }.map { $0.date.addingIfInRange(days: 1) ?? $0.date }
    }

    private func judgeOwed(_ instance: inout Instance, attempt: CaseEvent?) {
        instance.missing = obligation.requires
        if let attempt {
            instance.missing = obligation.requires.filter { !$0.isSatisfied(by: attempt.items) }
            instance.state = .incomplete
        } else if obligation.basis == .statutory, let due = instance.due, due < today {
            instance.state = .overdue
        }
        suspend(&instance)
    }
}
