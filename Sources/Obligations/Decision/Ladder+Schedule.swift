package import CivilCalendar

extension Ladder {
    /// The rungs of one instance up to a day, the least severe first; an instance without a due date has only those counted from its trigger.
    ///
    /// Rungs up to and on the due date move to the previous working day, rungs after it to the next.
    package func schedule(
        for instance: Instance, of obligation: Obligation, calendar: WorkingCalendar, until horizon: CivilDate
    ) -> [ScheduledRung] {
        guard instance.state != .waiting else { return [] }
        let plan = Plan(instance: instance, obligation: obligation, calendar: calendar, horizon: horizon)
        if instance.state == .breached { return plan.breach() }
        return plan.withoutDuplicates(rungs.flatMap(plan.scheduled))
    }
}

/// The days of one instance from which its rungs are counted.
private struct Plan {
    let instance: Instance
    let obligation: Obligation
    let calendar: WorkingCalendar
    let horizon: CivilDate

    func scheduled(_ rung: Rung) -> [ScheduledRung] {
        switch rung.when {
        case .start:
            [entry(rung, "\(rung.when)", on: instance.opened, .start)]
        case .before(let offset):
            instance.due.map { [entry(rung, "\(rung.when)", on: day(offset, before: $0), .before)] } ?? []
        case .onTheDay:
            instance.due.map { [entry(rung, "\(rung.when)", on: $0, .onTheDay)] } ?? []
        case .after(let offset):
            origin.map { [entry(rung, "\(rung.when)", on: day(offset, after: $0), .after)] } ?? []
        case .every(let step, let first):
            repeated(rung, every: step, after: first)
        }
    }

    /// A floor that was not held is said at once, above the owner's head.
    func breach() -> [ScheduledRung] {
        let level = min(2, max(obligation.escalate.count, 1))
        let day = instance.closed?.date
        return [ScheduledRung(name: "breached", level: level, day: day, nominal: day, phase: .after)]
    }

    /// Of rungs that bear one name only the one that goes highest stays.
    func withoutDuplicates(_ rungs: [ScheduledRung]) -> [ScheduledRung] {
        var highest: [String: ScheduledRung] = [:]
        for rung in rungs {
            if let known = highest[rung.name], !known.isLessSevere(than: rung) { continue }
            highest[rung.name] = rung
        }
        return highest.values.sorted { $0.isLessSevere(than: $1) }
    }

    /// What rungs after are counted from: the due date, or the trigger of a duty that has none.
    private var origin: CivilDate? {
        obligation.due.hasDueDate ? instance.due : instance.trigger?.date
    }

    private func repeated(_ rung: Rung, every step: RungOffset, after first: RungOffset) -> [ScheduledRung] {
        guard let origin else { return [] }
        var rungs: [ScheduledRung] = []
        var (offset, nominal) = (first, day(first, after: origin))
        while nominal <= horizon || rungs.isEmpty {
            rungs.append(entry(rung, "\(offset.inDays) after", on: nominal, .after))
            offset = offset.inDays.adding(step)
            nominal = day(offset, after: origin)
        }
        return rungs
    }

    private func entry(_ rung: Rung, _ name: String, on nominal: CivilDate?, _ phase: ScheduledRung.Phase) -> ScheduledRung {
        let day = nominal.map {
            phase == .after ? calendar.nextWorkingDay(onOrAfter: $0) : calendar.previousWorkingDay(onOrBefore: $0)
        }
        return ScheduledRung(name: name, level: rung.level, day: day, nominal: nominal, phase: phase)
    }

    private func day(_ offset: RungOffset, before due: CivilDate) -> CivilDate {
        switch offset {
        case .days(let count): due.adding(days: -count)
        case .weeks(let count): due.adding(days: -7 * count)
        case .workingDays(let count): calendar.workingDay(count, before: due)
        }
    }

    private func day(_ offset: RungOffset, after due: CivilDate) -> CivilDate {
        switch offset {
        case .days(let count): due.adding(days: count)
        case .weeks(let count): due.adding(days: 7 * count)
        case .workingDays(let count): calendar.workingDay(count, after: due)
        }
    }
}

extension RungOffset {
    /// Weeks as days, so that a repeating rung is named by its day.
    fileprivate var inDays: RungOffset {
        if case .weeks(let count) = self { .days(7 * count) } else { self }
    }

    /// The distance of the next repetition; steps are counted in the unit of the first.
    fileprivate func adding(_ step: RungOffset) -> RungOffset {
        switch (self, step.inDays) {
        case (.workingDays(let first), .workingDays(let step)), (.workingDays(let first), .days(let step)),
            (.workingDays(let first), .weeks(let step)):
            .workingDays(first + step)
        case (.days(let first), .workingDays(let step)), (.days(let first), .days(let step)),
            (.days(let first), .weeks(let step)), (.weeks(let first), .workingDays(let step)),
            (.weeks(let first), .days(let step)), (.weeks(let first), .weeks(let step)):
            .days(first + step)
        }
    }
}
