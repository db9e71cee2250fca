import CLinux
import CaseStore
import CivilCalendar
import Clock
import Dispatch
import ICalendar
import Ledger
import Obligations

extension Daemon {
    /// Brings the calendars that people subscribe to up to date, where the settings want any and something changed.
    func refreshCalendar() {
        let now = surroundings.now
        guard let path = settings.paths.calendar, calendarDrawn != now.date, !putsCalendarOff() else { return }
        do {
            let zone = surroundings.zone
            let calendar = DutyCalendar(
                of: watch.cases.values, under: watch.book, on: now.date, installation: ledger.installation.text,
                history: DueHistory(try ledger.dueTimes())
            ) { zone.instant(of: $0).secondsSince1970 }
            try CalendarFolder(path: path).update(with: calendar, roles: watch.book.owners)
            calendarDrawn = now.date
            calendarWritten = surroundings.clock.uptime
            clinux_give_back_memory()
            recovered(.drawCalendar)
        } catch {
            report(.drawCalendar, "\(error)")
        }
    }

    /// Whether to wait with the next drawing, which takes time in proportion to the whole store whatever changed: so long
    /// that drawing is never more than a small part of what a running daemon does.
    private func putsCalendarOff() -> Bool {
        guard let sources else { return false }
        let wait = calendarWritten + Int64(watch.cases.count / Self.casesPerSecond) - surroundings.clock.uptime
        guard wait > 0 else { return false }
        // Names that are to be looked at again set the same timer, and lead here again.
        if sources.doubtful.isEmpty { sources.settling.schedule(deadline: .now() + .seconds(Int(wait))) }
        return true
    }

    /// Ten thousand cases are drawn every hundred seconds at most, and a few at once.
    private static let casesPerSecond = 100
}

extension DueHistory {
    /// What a ledger remembers.
    init(_ times: [DueTime]) {
        self.init()
        for time in times {
            dates[time.reference, default: [:]][time.key] = Written(episode: time.episode, since: time.since)
        }
    }
}
