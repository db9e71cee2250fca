package import CivilCalendar

/// A notice with the moment at which it will be said if nothing changes.
package struct ForecastNotice: Sendable, Equatable {
    package var at: CivilMoment
    package var notice: Notice

    package init(at: CivilMoment, notice: Notice) {
        self.at = at
        self.notice = notice
    }
}

extension RuleBook {
    /// Every notice of a case from one day to another, both included, that is still to come at a moment, in the order of saying.
    package func forecast(
        _ watched: WatchedCase, from: CivilDate, to: CivilDate, at now: CivilMoment
    ) -> [ForecastNotice] {
        guard from <= to, let (edition, almanac) = rules(for: watched.case) else { return [] }
        let procedure = edition.procedure
        let begun = Evaluation(
            procedure: procedure, calendar: almanac.calendar, asOf: now.date, horizon: to, showsNext: true
        ).begun(in: watched.case)
        let drafting = Drafting(
            case: watched.case, remembering: watched.memory, procedure: procedure, contacts: contacts,
            calendar: almanac.calendar)
        var outlook = Outlook(watched.case, under: procedure, calendar: almanac.calendar, from: now.date, to: to)
        var found: [ForecastNotice] = []
        for (obligation, instances) in begun {
            guard let ladder = procedure.ladders[obligation.ladder] else { continue }
            for instance in instances where instance.hasRungsToSay {
                let episode = watched.memory.known[instance.key]?.episode ?? 0
                let rungs = ladder.schedule(
                    for: instance, of: obligation, calendar: almanac.calendar, until: to, asOf: now.date)
                let judgement = Judgement(
                    of: instance, basis: obligation.basis, memory: watched.memory, at: now, notifyAt: notifyAt)
                for upcoming in judgement.upcoming(among: rungs) where (from...to).contains(upcoming.at.date) {
                    let day = upcoming.at.date
                    guard outlook.owes(instance.key, on: day),
                        let instance = instance.unchanged(on: day, under: obligation)
                    else { continue }
                    let notice = drafting.notice(
                        upcoming.rung, instance, of: obligation, episode: episode, passingOver: upcoming.passingOver,
                        on: day)
                    found.append(ForecastNotice(at: upcoming.at, notice: notice))
                }
            }
        }
        let order = found.indices.map { (at: found[$0].at, index: $0) }.sorted { ($0.at, $0.index) < ($1.at, $1.index) }
        return order.map { found[$0.index] }
    }
}

extension Instance {
    /// How the instance stands on a later day if nothing is recorded until then; nil where nothing is owed any more.
    fileprivate func unchanged(on day: CivilDate, under obligation: Obligation) -> Instance? {
        guard let due, due < day, state == .open else { return self }
        if obligation.due.isFloor { return nil }
        var later = self
        if obligation.basis == .statutory { later.state = .overdue }
        return later
    }
}
