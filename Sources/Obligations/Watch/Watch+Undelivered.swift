import CivilCalendar

extension Watch {
    /// The notice that an earlier one did not arrive, to the next level: an undelivered reminder is an undone one.
    ///
    /// Nil about a notice that itself said so, about a duty that is over, and where it was said before.
    func undelivered(_ identity: Notice.Identity, at now: CivilMoment) -> Notice? {
        guard
            !identity.isUndelivered, let watched = cases[identity.reference],
            let (edition, almanac) = book.rules(for: watched.case),
            let obligation = edition.index.duty(identity.key.obligation)?.obligation
        else { return nil }
        // As wide as the look by which rungs are said: one may come before the window of its occurrence begins.
        let instance = Evaluation(
            index: edition.index, calendar: almanac.calendar, asOf: now.date, showsNext: true
        ).begun(in: watched.case).lazy.flatMap(\.instances).first { $0.key == identity.key }
        guard let instance, instance.hasRungsToSay else { return nil }

        let past = watched.memory.rungs[identity.key] ?? []
        let told = past.first { $0.rung == identity.rung && $0.episode == identity.episode }
        let notice = Drafting(
            case: watched.case, remembering: watched.memory, index: edition.index, contacts: book.contacts,
            calendar: almanac.calendar
        ).undelivered(identity, instance, of: obligation, level: min((told?.level ?? 0) + 1, 3), on: now.date)
        let isSaid = past.contains {
            $0.rung == notice.identity.rung && $0.episode == notice.identity.episode
        }
        return isSaid ? nil : notice
    }
}

extension Notice.Identity {
    static let undelivered = "undelivered"

    /// Whether the notice says of another that it did not arrive.
    var isUndelivered: Bool { rung.hasPrefix(Self.undelivered) }

    /// The identity of the notice that this one did not arrive.
    var asUndelivered: Notice.Identity {
        var identity = self
        identity.rung = "\(Self.undelivered) \(rung)"
        return identity
    }
}
