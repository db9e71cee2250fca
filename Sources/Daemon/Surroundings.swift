package import Clock
import CivilCalendar
package import Systemd

/// What a daemon stands in: the time, the way to be woken, and where it speaks; real or virtual.
package struct Surroundings: Sendable {
    package var clock: any WallClock
    package var zone: Zone
    package var journal: any JournalSink
    package var notifier: Notifier
    /// Whether the last known letters are looked for in the spool at the start, and unknown ones set aside.
    package var recoversSpool: Bool
    /// Whether somebody carries letters where the settings name a transport; nobody does in a simulation.
    package var hasCourier: Bool
    /// Whether an event dated after today is refused; in a simulation it becomes known on its date.
    package var refusesFuture: Bool
    /// Called when only a start from scratch can help; what was not said is said by the next one.
    package var giveUp: @Sendable (StartProblem) -> Void

    package init(
        clock: any WallClock, zone: Zone, journal: any JournalSink, notifier: Notifier, recoversSpool: Bool = true,
        hasCourier: Bool = true, refusesFuture: Bool = true,
        giveUp: @escaping @Sendable (StartProblem) -> Void = { _ in }
    ) {
        self.clock = clock
        self.zone = zone
        self.journal = journal
        self.notifier = notifier
        self.recoversSpool = recoversSpool
        self.hasCourier = hasCourier
        self.refusesFuture = refusesFuture
        self.giveUp = giveUp
    }

    /// The local moment.
    var now: CivilMoment { zone.moment(at: clock.now) }
}
