import CivilCalendar
import Obligations

extension RuleBook {
    /// The rules of one procedure; the digests tell one edition from another.
    init(
        _ procedure: Procedure, digest: String = "procedure-1", calendar: WorkingCalendar = .real,
        calendarDigest: String = "calendar-1", contacts: Contacts = .test
    ) {
        self.init(
            procedures: [procedure.name: Edition(procedure: procedure, digest: digest)],
            calendars: [procedure.calendar: Almanac(calendar: calendar, digest: calendarDigest)], contacts: contacts,
            notifyAt: moment("2026-01-01 09:00").time)
    }
}
