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
    /// Every notice of a case from one day to another, both included, that is still to come at a moment, in order of time.
    package func forecast(
        _ watched: WatchedCase, from: CivilDate, to: CivilDate, at now: CivilMoment
    ) -> [ForecastNotice] {
        guard from <= to, let (edition, almanac) = rules(for: watched.case) else { return [] }
        let procedure = edition.procedure
        let instances = Evaluation(procedure: procedure, calendar: almanac.calendar, asOf: now.date, horizon: to)
            .instances(of: watched.case)
        let drafting = Drafting(
            case: watched.case, procedure: procedure, contacts: contacts, calendar: almanac.calendar)
        return instances.filter(\.state.isOwed).flatMap { instance -> [ForecastNotice] in
            guard
                let obligation = procedure.obligation(instance.key.obligation),
                let ladder = procedure.ladders[obligation.ladder]
            else { return [] }
            let episode = watched.memory.known[instance.key]?.episode ?? 0
            let rungs = ladder.schedule(for: instance, of: obligation, calendar: almanac.calendar, until: to)
            return rungs.compactMap { rung in
                guard let day = rung.day, (from...to).contains(day) else { return nil }
                let at = CivilMoment(date: day, time: notifyAt)
                guard at > now else { return nil }
                let judgement = Judgement(
                    of: instance, basis: obligation.basis, memory: watched.memory, at: at, notifyAt: notifyAt)
                guard judgement.decision(on: rung, among: rungs) == .send else { return nil }
                let notice = drafting.notice(
                    rung, instance, of: obligation, episode: episode, missedSince: nil, on: day)
                return ForecastNotice(at: at, notice: notice)
            }
        }
        .sorted { ($0.at, $0.notice.identity.key) < ($1.at, $1.notice.identity.key) }
    }
}
