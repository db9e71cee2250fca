import CivilCalendar

/// The rungs of one case that are still to be said in a period if nothing changes, instance by instance.
struct ComingRungs {
    /// One instance with what is to come of it, in the order of saying.
    struct Climb {
        let duty: IndexedDuty
        let instance: Instance
        let rungs: [Judgement.Upcoming]
    }

    private(set) var climbs: [Climb] = []

    /// - Parameter limit: where there are more rungs than that, more than that are found, though not all.
    init(
        of watched: WatchedCase, under edition: RuleBook.Edition, calendar: WorkingCalendar, notifyAt: TimeOfDay,
        from: CivilDate, to: CivilDate, at now: CivilMoment, atMost limit: Int
    ) {
        let begun = Evaluation(
            index: edition.index, calendar: calendar, asOf: now.date, horizon: to, showsNext: true
        ).begun(in: watched.case)
        var outlook = Outlook(watched.case, under: edition.index, calendar: calendar, from: now.date, to: to)
        var count = 0
        for (duty, instances) in begun {
            guard let ladder = duty.ladder else { continue }
            for instance in instances where instance.hasRungsToSay {
                guard count <= limit else { return }
                let obligation = duty.obligation
                let judgement = Judgement(
                    of: instance, basis: obligation.basis, memory: watched.memory, at: now, notifyAt: notifyAt)
                let rungs = ladder.schedule(
                    for: instance, of: obligation, calendar: calendar, until: to, asOf: now.date)
                let coming = judgement.upcoming(among: rungs).filter { upcoming in
                    let day = upcoming.at.date
                    return from <= day && day <= to && outlook.owes(instance.key, on: day)
                        && !instance.isHeld(on: day, under: obligation)
                }
                guard !coming.isEmpty else { continue }
                count += coming.count
                climbs.append(Climb(duty: duty, instance: instance, rungs: coming))
            }
        }
    }
}

extension Instance {
    /// Whether a floor has been held by a day, so that nothing of it is left to be said.
    fileprivate func isHeld(on day: CivilDate, under obligation: Obligation) -> Bool {
        obligation.due.isFloor && state == .open && due.map { $0 < day } ?? false
    }
}
