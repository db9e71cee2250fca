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
        let climbs = ComingRungs(
            of: watched, under: edition, calendar: almanac.calendar, notifyAt: notifyAt, from: from, to: to, at: now,
            atMost: limit
        ).climbs
        // Notices are large: what is to come is put in order before they are written.
        let order = climbs.indices
            .flatMap { climb in
                climbs[climb].rungs.indices.map { (at: climbs[climb].rungs[$0].at, climb: climb, rung: $0) }
            }
            .sorted { ($0.at, $0.climb, $0.rung) < ($1.at, $1.climb, $1.rung) }
        let drafting = Drafting(
            case: watched.case, remembering: watched.memory, index: edition.index, contacts: contacts,
            calendar: almanac.calendar)
        return order.map { at, climb, rung in
            let (obligation, known) = (climbs[climb].duty.obligation, climbs[climb].instance)
            let upcoming = climbs[climb].rungs[rung]
            let notice = drafting.notice(
                upcoming.rung, known.unchanged(on: at.date, under: obligation), of: obligation,
                episode: watched.memory.known[known.key]?.episode ?? 0,
                passingOver: upcoming.passingOver, on: at.date)
            return ForecastNotice(at: at, notice: notice)
        }
    }
}

extension Instance {
    /// How the instance stands on a later day if nothing is recorded until then.
    fileprivate func unchanged(on day: CivilDate, under obligation: Obligation) -> Instance {
        guard let due, due < day, state == .open, obligation.basis == .statutory else { return self }
        var later = self
        later.state = .overdue
        return later
    }
}
