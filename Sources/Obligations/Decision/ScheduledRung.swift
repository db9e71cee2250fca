package import CivilCalendar

/// One rung of one instance with the day on which it is said.
package struct ScheduledRung: Hashable, Sendable {
    /// The rung's `when`; a repeating one by its day (`21 days after`).
    package var name: String
    package var level: Int
    /// The working day on which it is said; nil where it is due as soon as the duty is known.
    package var day: CivilDate?
    /// Where it stands before weekends and holidays move it.
    package var nominal: CivilDate?
    package var phase: Phase

    /// Where a rung stands relative to the due date.
    package enum Phase: Hashable, Sendable, Comparable {
        case start, before, onTheDay, after
    }

    /// Whether a rung has been reached: at the notifying hour of its day, or at once where it has no day.
    package func isReached(at now: CivilMoment, notifyAt: TimeOfDay) -> Bool {
        guard let day else { return true }
        return CivilMoment(date: day, time: notifyAt) <= now
    }

    /// The later one is the more severe; of two that stand on one day the one that goes higher.
    ///
    /// A duty that begins after it was due is none the less due, so its start never outdoes the day itself.
    func isLessSevere(than other: Self) -> Bool {
        if (phase == .start) != (other.phase == .start), max(phase, other.phase) >= .onTheDay {
            return phase < other.phase
        }
        let (mine, theirs) = (nominal ?? .earliest, other.nominal ?? .earliest)
        if mine != theirs { return mine < theirs }
        if level != other.level { return level < other.level }
        return (phase, name) < (other.phase, other.name)
    }
}
