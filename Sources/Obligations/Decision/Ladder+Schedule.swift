package import CivilCalendar

extension Ladder {
    /// The rungs of one instance, the least severe first; an instance without a due date has only those counted from its trigger.
    ///
    /// Rungs up to and on the due date move to the previous working day, rungs after it to the next. A repeating rung
    /// comes as often as it is reached up to a day, and once more.
    /// - Parameter today: where the horizon lies ahead, the day up to which repetitions of years ago are not told apart.
    package func schedule(
        for instance: Instance, of obligation: Obligation, calendar: WorkingCalendar, until horizon: CivilDate,
        asOf today: CivilDate? = nil
    ) -> [ScheduledRung] {
        guard instance.state != .waiting else { return [] }
        let plan = Plan(
            instance: instance, obligation: obligation, calendar: calendar, horizon: horizon, today: today ?? horizon)
        if instance.state == .breached { return plan.breach() }
        return plan.withoutDuplicates(rungs.flatMap(plan.scheduled))
    }
}

/// The days of one instance from which its rungs are counted.
private struct Plan {
    /// Of a rung that has repeated for years only so many of the latest repetitions are told apart.
    private static let mostRepetitions = 400

    let instance: Instance
    let obligation: Obligation
    let calendar: WorkingCalendar
    let horizon: CivilDate
    let today: CivilDate

    init(
        instance: Instance, obligation: Obligation, calendar: WorkingCalendar, horizon: CivilDate, today: CivilDate
    ) {
        self.instance = instance
        self.obligation = obligation
        self.calendar = calendar
        self.horizon = min(horizon, .latestCountable)
        self.today = today
    }

    func scheduled(_ rung: Rung) -> [ScheduledRung] {
        switch rung.when {
        case .start:
            [entry(rung, rung.name, on: instance.opened, .start)]
        case .before(let offset):
            instance.due.map { [entry(rung, rung.name, on: calendar.day(offset, before: $0), .before)] } ?? []
        case .onTheDay:
            instance.due.map { [entry(rung, rung.name, on: $0, .onTheDay)] } ?? []
        case .after(let offset):
            origin.map { [entry(rung, rung.name, on: calendar.day(offset, after: $0), .after)] } ?? []
        case .every(let step, let first):
            origin.map { repeated(rung, every: step, after: first, from: $0) } ?? []
        }
    }

    /// A floor that was not held is said at once, above the owner's head.
    func breach() -> [ScheduledRung] {
        let level = min(2, max(obligation.escalate.count, 1))
        let day = instance.closed?.date
        return [ScheduledRung(name: Notice.Identity.breached, level: level, day: day, nominal: day, phase: .after)]
    }

    /// Of rungs that bear one name only the one that goes highest stays.
    func withoutDuplicates(_ rungs: [ScheduledRung]) -> [ScheduledRung] {
        var highest: [ScheduledRung] = []
        highest.reserveCapacity(rungs.count)
        for rung in rungs.sorted(by: { $0.isLessSevere(than: $1) }) {
            // A name says the distance, so that rungs of one name stand on one day.
            let sameDay = highest.lastIndex { $0.nominal != rung.nominal }.map { $0 + 1 } ?? 0
            if let lower = highest[sameDay...].firstIndex(where: { $0.name == rung.name }) { highest.remove(at: lower) }
            highest.append(rung)
        }
        return highest
    }

    /// What rungs after are counted from: the due date, or the trigger of a duty that has none.
    ///
    /// A floor has none, since it is held once its date has passed.
    private var origin: CivilDate? {
        guard !obligation.due.isFloor else { return nil }
        guard !obligation.due.hasDueDate else { return instance.due }
        return instance.trigger.flatMap { $0.date.isCountable ? $0.date : nil }
    }

    private func repeated(
        _ rung: Rung, every step: RungOffset, after first: RungOffset, from origin: CivilDate
    ) -> [ScheduledRung] {
        var days = [calendar.day(first, after: origin)]
        while let last = days.last, last <= horizon {
            days.append(calendar.day(step, after: last))
        }
        let past = days.prefix { $0 <= today }.count
        let skipped = max(0, past - Self.mostRepetitions)
        return zip(skipped..., days.dropFirst(skipped)).map { count, day in
            let distance = first.adding(step, times: count) ?? .days(origin.days(until: day))
            return entry(rung, distance.description + " after", on: day, .after)
        }
    }

    private func entry(
        _ rung: Rung, _ name: String, on nominal: CivilDate?, _ phase: ScheduledRung.Phase
    ) -> ScheduledRung {
        ScheduledRung(
            name: name, level: rung.level, day: nominal.flatMap { workingDay($0, phase) }, nominal: nominal,
            phase: phase)
    }

    private func workingDay(_ nominal: CivilDate, _ phase: ScheduledRung.Phase) -> CivilDate? {
        switch phase {
        case .start: nominal.isCountable ? calendar.previousWorkingDay(onOrBefore: nominal) : nil
        case .before: max(calendar.previousWorkingDay(onOrBefore: nominal), start ?? .earliest)
        case .onTheDay: calendar.previousWorkingDay(onOrBefore: nominal)
        case .after: calendar.nextWorkingDay(onOrAfter: nominal)
        }
    }

    /// The day for which a reminder waits, so that it does not come before its duty has begun.
    private var start: CivilDate? {
        guard let opened = instance.opened, opened.isCountable, !obligation.due.countsBackwards else { return nil }
        return calendar.previousWorkingDay(onOrBefore: opened)
    }
}
