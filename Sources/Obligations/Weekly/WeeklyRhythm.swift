package import CivilCalendar

/// When the weekly letter comes: on one day of the week, or on the next working day where that one is none.
///
/// The letter is named by its day of the week, so that a week has one letter whatever day it goes out on.
package struct WeeklyRhythm: Sendable {
    let weekday: Weekday
    let notifyAt: TimeOfDay
    let calendar: WorkingCalendar

    package init(weekday: Weekday, notifyAt: TimeOfDay, calendar: WorkingCalendar) {
        self.weekday = weekday
        self.notifyAt = notifyAt
        self.calendar = calendar
    }

    /// Whether a weekly letter is to be written now.
    ///
    /// After a time in which none could be written there is one, for the latest week.
    /// - Parameters:
    ///   - last: the day that names the last letter; nil where there was none.
    ///   - begun: when the installation began; no letter is owed for what was before.
    package func decision(since last: CivilDate?, begun: CivilMoment, at now: CivilMoment) -> WeeklyDecision {
        // A letter that holidays have put off goes out in the week after its day, never later.
        let latest = (0...13).lazy.map { now.date.adding(days: -$0) }
            .first { $0.weekday == weekday && moment(of: $0) <= now && moment(of: $0) > begun }
        guard let latest, latest > (last ?? .earliest) else {
            return .hold(until: next(after: max(last ?? .earliest, latest ?? .earliest), begun: begun, at: now))
        }
        let missed = max(0, ((last ?? begun.date).days(until: latest) - 1) / 7)
        return .send(week: latest, missed: missed)
    }

    /// The notifying hour of the first working day from the day that names the letter on.
    func moment(of day: CivilDate) -> CivilMoment {
        CivilMoment(date: calendar.nextWorkingDay(onOrAfter: day), time: notifyAt)
    }

    private func next(after last: CivilDate, begun: CivilMoment, at now: CivilMoment) -> CivilMoment {
        let days = (-13...7).lazy.map { now.date.adding(days: $0) }
        let next = days.first { $0.weekday == weekday && $0 > last && moment(of: $0) > max(now, begun) }
        return moment(of: next ?? now.date.adding(days: 7))
    }
}

/// Whether the weekly letter is written now, with the reason.
package enum WeeklyDecision: Sendable, Equatable {
    /// The letter of the week that the day names is due, and of so many weeks before it none was written.
    case send(week: CivilDate, missed: Int)
    /// That of the present week was written, or its day is still to come.
    case hold(until: CivilMoment)
}
