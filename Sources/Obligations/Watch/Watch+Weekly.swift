package import CivilCalendar

/// What a watch remembers of the weekly letter.
package struct WeeklyMemory: Sendable, Equatable {
    /// The day that names the last letter.
    package var last: CivilDate?
    /// When the installation began.
    package var begun: CivilMoment
    /// A letter that could not be committed is not decided again before this.
    var postponed: CivilMoment?

    package init(last: CivilDate?, begun: CivilMoment) {
        self.last = last
        self.begun = begun
    }
}

extension Watch {
    /// The weekly letter where one is due.
    func weeklyReport(at now: CivilMoment) -> WeeklyReport? {
        guard
            let weekly, let rhythm = book.weeklyRhythm, now >= weekly.postponed ?? now,
            case .send(let week, let missed) = rhythm.decision(since: weekly.last, begun: weekly.begun, at: now)
        else { return nil }
        return WeeklyReport(week: week, missed: missed, of: cases.values, under: book, on: now.date)
    }

    /// When the next weekly letter is due.
    func nextWeekly(after now: CivilMoment) -> CivilMoment? {
        guard let weekly, let rhythm = book.weeklyRhythm else { return nil }
        switch rhythm.decision(since: weekly.last, begun: weekly.begun, at: now) {
        case .hold(let moment): return moment
        case .send: return weekly.postponed ?? now
        }
    }
}
