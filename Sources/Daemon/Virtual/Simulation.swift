import CaseStore
package import CivilCalendar
import Clock
import Dispatch
import Glibc
import Ledger
import Systemd

/// The same daemon on a virtual clock that jumps from instant to instant: an event becomes known on its date.
package enum Simulation {
    /// Runs a period, both ends included; letters go to the spool of the settings, the journal to standard output.
    ///
    /// The ledger is a temporary one, so that the same period can be run again. Refused where the settings name a ledger
    /// that exists: the letters would lie among those of a running installation.
    ///
    /// - Parameter temporary: the directory for what is gone with the simulation.
    package static func run(
        settingsPath: String, from: CivilDate, to: CivilDate, temporary: String
    ) async throws {
        let premises = try Premises(reading: settingsPath)
        guard access(premises.settings.paths.ledger, F_OK) != 0 else {
            throw StartProblem.simulationBesideLedger(premises.settings.paths.ledger)
        }
        let zone = premises.zone
        let clock = VirtualClock(zone.instant(of: CivilMoment(date: from, time: premises.settings.notifyAt)))
        let journal = LineJournal(descriptor: STDOUT_FILENO) { zone.rfc3339(clock.now) }
        let surroundings = Surroundings(
            clock: clock, zone: zone, journal: journal, notifier: Notifier(), recoversSpool: false,
            hasCourier: false, refusesFuture: false)
        let scratch = try ScratchDirectory(in: temporary)
        defer { scratch.remove() }
        let daemon = try Daemon.open(
            premises, settingsPath: settingsPath, in: surroundings, on: DispatchQueue(label: "casewatchd"),
            ledger: scratch.path + "/ledger.sqlite", newcomer: .ofSimulations)
        let waking = VirtualWaking()
        try await daemon.begin(waking: waking)

        let end = zone.instant(of: CivilMoment(date: to.adding(days: 1), time: .midnight))
        while let next = waking.next, next < end {
            clock.advance(to: next)
            await daemon.ring()
        }
        await daemon.close()
    }
}

extension InstallationID {
    /// The same for every simulation, so that the same period gives the same letters.
    fileprivate static var ofSimulations: InstallationID {
        InstallationID(String(repeating: "0", count: 32)) ?? .random()
    }
}
