import CaseStore
import CivilCalendar
import Clock
import ICalendar
import Ledger
import Obligations

extension Daemon {
    /// Brings the calendars that people subscribe to up to date, where the settings want any and something changed.
    func refreshCalendar() {
        let now = surroundings.now
        guard let path = settings.paths.calendar, calendarDrawn != now.date else { return }
        do {
            let zone = surroundings.zone
            let calendar = DutyCalendar(
                of: watch.cases.values, under: watch.book, on: now.date, installation: ledger.installation.text,
                history: DueHistory(try ledger.dueTimes())
            ) { zone.instant(of: $0).secondsSince1970 }
            try CalendarFolder(path: path).update(with: calendar, roles: watch.book.owners)
            calendarDrawn = now.date
            recovered(.drawCalendar)
        } catch {
            report(.drawCalendar, "\(error)")
        }
    }
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

extension RuleBook {
    /// Every role that has a duty in any procedure.
    fileprivate var owners: Set<RoleName> {
        Set(procedures.values.flatMap(\.procedure.obligations).map(\.owner.role))
    }
}
