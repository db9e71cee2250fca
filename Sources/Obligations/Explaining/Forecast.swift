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
    ///
    /// - Parameter limit: where there are more notices than that, more than that are answered, though not all.
    package func forecast(
        _ watched: WatchedCase, from: CivilDate, to: CivilDate, at now: CivilMoment, atMost limit: Int = .max
    ) -> [ForecastNotice] {
        guard from <= to, let (edition, almanac) = rules(for: watched.case) else { return [] }
        let begun = Evaluation(
            index: edition.index, calendar: almanac.calendar, asOf: now.date, horizon: to, showsNext: true
        ).begun(in: watched.case)
        var outlook = Outlook(watched.case, under: edition.index, calendar: almanac.calendar, from: now.date, to: to)
        var coming: [(upcoming: Judgement.Upcoming, duty: Int, instance: Int)] = []
        for duty in begun.indices {
            guard let ladder = begun[duty].duty.ladder else { continue }
            for instance in begun[duty].instances.indices where begun[duty].instances[instance].hasRungsToSay {
                guard coming.count <= limit else { break }
                let rungs = ladder.schedule(
                    for: begun[duty].instances[instance], of: begun[duty].duty.obligation, calendar: almanac.calendar,
                    until: to, asOf: now.date)
                let judgement = Judgement(
                    of: begun[duty].instances[instance], basis: begun[duty].duty.obligation.basis,
                    memory: watched.memory, at: now, notifyAt: notifyAt)
                let known = begun[duty].instances[instance]
                for upcoming in judgement.upcoming(among: rungs) where (from...to).contains(upcoming.at.date) {
                    let day = upcoming.at.date
                    guard outlook.owes(known.key, on: day), !known.isHeld(on: day, under: begun[duty].duty.obligation)
                    else { continue }
                    coming.append((upcoming, duty, instance))
                }
            }
        }
        // Notices are large: what is to come is put in order before they are written.
        let order = coming.indices.map { (at: coming[$0].upcoming.at, place: $0) }
            .sorted { ($0.at, $0.place) < ($1.at, $1.place) }
        let drafting = Drafting(
            case: watched.case, remembering: watched.memory, index: edition.index, contacts: contacts,
            calendar: almanac.calendar)
        return order.map { at, place in
            let (upcoming, duty, instance) = coming[place]
            let obligation = begun[duty].duty.obligation
            let known = begun[duty].instances[instance]
            let notice = drafting.notice(
                upcoming.rung, known.unchanged(on: at.date, under: obligation), of: obligation,
                episode: watched.memory.known[known.key]?.episode ?? 0,
                passingOver: upcoming.passingOver, on: at.date)
            return ForecastNotice(at: at, notice: notice)
        }
    }
}

extension Instance {
    /// Whether a floor has been held by a day, so that nothing of it is left to be said.
    fileprivate func isHeld(on day: CivilDate, under obligation: Obligation) -> Bool {
        obligation.due.isFloor && state == .open && due.map { $0 < day } ?? false
    }

    /// How the instance stands on a later day if nothing is recorded until then.
    fileprivate func unchanged(on day: CivilDate, under obligation: Obligation) -> Instance {
        guard let due, due < day, state == .open, obligation.basis == .statutory else { return self }
        var later = self
        later.state = .overdue
        return later
    }
}
