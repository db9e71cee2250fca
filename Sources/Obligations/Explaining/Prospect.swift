package import CivilCalendar

/// What is still to be said of one instance if nothing changes, as far as a list of it shows that.
///
/// A year of ten thousand cases has more than sixty thousand notices, too many to write each in full.
package struct Prospect: Sendable, Equatable {
    package let key: InstanceKey
    package let due: CivilDate?
    package let labels: NoticeLabels
    /// The roles that hear, by level.
    package let audiences: [[RoleName]]
    /// In the order of saying.
    package let notices: [Coming]

    /// One notice to come.
    package struct Coming: Sendable, Equatable {
        package let at: CivilMoment
        package let rung: String
        package let kind: Notice.Kind
        package let level: Int
    }
}

extension RuleBook {
    /// What is still to be said of each instance of a case from one day to another, both included, in the order of the keys.
    ///
    /// - Parameter limit: where there are more notices than that, more than that are answered, though not all.
    package func prospects(
        of watched: WatchedCase, from: CivilDate, to: CivilDate, at now: CivilMoment, atMost limit: Int = .max
    ) -> [Prospect] {
        guard from <= to, let (edition, almanac) = rules(for: watched.case) else { return [] }
        let coming = ComingRungs(
            of: watched, under: edition, calendar: almanac.calendar, notifyAt: notifyAt, from: from, to: to, at: now,
            atMost: limit)
        guard !coming.climbs.isEmpty else { return [] }
        let subjects = Subjects(of: watched.case, remembering: watched.memory.subjects)
        return coming.climbs.map { prospect(of: $0, in: watched, subjects) }.sorted { $0.key < $1.key }
    }

    private func prospect(of climb: ComingRungs.Climb, in watched: WatchedCase, _ subjects: Subjects) -> Prospect {
        let (instance, obligation) = (climb.instance, climb.duty.obligation)
        let audience = Audience(obligation: obligation)
        let highest = climb.rungs.map(\.rung.level).max() ?? 0
        return Prospect(
            key: instance.key, due: instance.due,
            labels: NoticeLabels(
                of: instance.key, in: watched.case.reference, due: instance.due,
                episode: watched.memory.known[instance.key]?.episode ?? 0,
                ordinal: subjects.ordinal(of: instance.key.subject)),
            audiences: (0...highest).map { level in
                audience.roles(at: level).compactMap { role in
                    contacts.recipient(of: role, subject: instance.key.subject, people: watched.case.people)?.role
                }
            },
            notices: climb.rungs.map { upcoming in
                Prospect.Coming(
                    at: upcoming.at, rung: upcoming.rung.name,
                    kind: Notice.Kind(of: upcoming.rung, instance.key, obligation.basis), level: upcoming.rung.level)
            })
    }
}
